//===- ProjectIndex.cpp -----------------------------------------*- C++ -*-===//
//
// The file: a line with the format, a checksum of the rest, the length of the
// table of units and inputs, the table, and the facts of all units.
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "driver/ProjectIndex.h"

#include "driver/CompileCommands.h"
#include "driver/ExtractionHash.h"
#include "facts/Encoding.h"
#include "facts/FactsFormat.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/Endian.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/raw_ostream.h"
#include "llvm/Support/xxhash.h"

#include <tuple>

namespace throttlint {

static constexpr llvm::StringLiteral Magic = "throttlint-index ";
static constexpr llvm::StringLiteral Format = "throttlint-index 1\n";

template <class Ar> static void fields(Ar &A, As<Ar, IndexedInput> &I) {
  auto &[Path, State, Read] = I;
  A(Path, State, Read);
}

template <class Ar> static void fields(Ar &A, As<Ar, CompileUnit> &U) {
  auto &[Directory, File, Arguments] = U;
  A(Directory, File, Arguments);
}

/// Each number as what it is more than the one before.
static void fields(Encoder &E, const IndexedUnit &U) {
  std::vector<uint32_t> Steps;
  for (uint32_t Last = 0; uint32_t I : U.Inputs)
    Steps.push_back(I - std::exchange(Last, I));
  E(U.Command, Steps, U.Bytes.size());
}

static void fields(Decoder &D, IndexedUnit &U) {
  uint64_t Size = 0;
  D(U.Command, U.Inputs, Size);
  for (uint32_t Last = 0; uint32_t &I : U.Inputs)
    Last = I += Last;
  if (Size > UINT32_MAX)
    D.fail();
  // The bytes stand behind the table; until then, their number.
  U.Size = Size;
}

static uint64_t checksum(llvm::StringRef Text) {
  return llvm::xxh3_64bits(llvm::arrayRefFromStringRef(Text));
}

static std::string eightBytes(uint64_t N) {
  char Buffer[8];
  llvm::support::endian::write64le(Buffer, N);
  return std::string(Buffer, 8);
}

bool ProjectIndex::isIndex(const std::string &Path) {
  auto File = llvm::MemoryBuffer::getFileSlice(Path, Magic.size(), 0);
  return File && (*File)->getBuffer() == Magic;
}

llvm::Expected<ProjectIndex> ProjectIndex::read(const std::string &Path) {
  auto Wrong = [&](const llvm::Twine &What) {
    return llvm::createStringError("'" + Path + "' " + What +
                                   "; `throttlint index` writes it anew");
  };
  auto File = llvm::MemoryBuffer::getFile(Path, /*IsText=*/false,
                                          /*RequiresNullTerminator=*/false);
  if (!File)
    return llvm::createStringError("cannot read the index '" + Path +
                                   "': " + File.getError().message() +
                                   "; `throttlint index` writes it");
  llvm::StringRef Rest = (*File)->getBuffer();
  if (!Rest.starts_with(Magic))
    return llvm::createStringError("'" + Path +
                                   "' is not an index of throttlint");
  ProjectIndex Index;
  // Of another version: nothing in it counts, but it is no mistake.
  if (!Rest.consume_front(Format)) {
    if (Rest.take_front(2 * Format.size()).contains('\n'))
      return Index;
    return Wrong("is a damaged index");
  }
  if (Rest.size() < 16 || llvm::support::endian::read64le(Rest.data()) !=
                              checksum(Rest.drop_front(8)))
    return Wrong("is a damaged index");
  uint64_t TableSize = llvm::support::endian::read64le(Rest.data() + 8);
  Rest = Rest.drop_front(16);
  if (TableSize > Rest.size())
    return Wrong("is a damaged index");
  Decoder D(Rest.take_front(TableSize));
  Rest = Rest.drop_front(TableSize);
  std::vector<IndexedUnit> Units;
  D(Index.Key, Index.Inputs, Units);
  for (IndexedUnit &U : Units) {
    if (U.Size > Rest.size() || llvm::any_of(U.Inputs, [&](uint32_t I) {
          return I >= Index.Inputs.size();
        })) {
      D.fail();
      break;
    }
    U.Bytes = Rest.take_front(U.Size).str();
    Rest = Rest.drop_front(U.Size);
    Index.add(std::move(U));
  }
  if (!D.complete() || !Rest.empty())
    return Wrong("is a damaged index");
  return Index;
}

llvm::Error ProjectIndex::write(const std::string &Path) const {
  Encoder E;
  E(Key, Inputs, Units);
  std::string Table = E.take();
  std::string Text = eightBytes(Table.size()) + Table;
  for (const IndexedUnit &U : Units)
    Text += U.Bytes;
  return llvm::handleErrors(
      llvm::writeToOutput(Path,
                          [&](llvm::raw_ostream &Out) {
                            Out << Format << eightBytes(checksum(Text)) << Text;
                            return llvm::Error::success();
                          }),
      [&](const llvm::ErrorInfoBase &E) {
        return llvm::createStringError("cannot write '" + Path +
                                       "': " + E.message());
      });
}

llvm::Expected<TuFacts> ProjectIndex::facts(size_t I) const {
  TuFacts Out;
  if (std::string Wrong = readFacts(Units[I].Bytes, Out); !Wrong.empty())
    return llvm::createStringError(Wrong + " of '" + Units[I].Command.File +
                                   "'");
  return Out;
}

uint32_t ProjectIndex::inputId(IndexedInput I) {
  auto [It, New] =
      InputIds.try_emplace(I, static_cast<uint32_t>(Inputs.size()));
  if (New)
    Inputs.push_back(std::move(I));
  return It->second;
}

void ProjectIndex::add(IndexedUnit U) {
  llvm::sort(U.Inputs);
  ByFile[U.Command.File] = Units.size();
  Units.push_back(std::move(U));
}

void ProjectIndex::add(const CompileUnit &Command,
                       const std::vector<InputFile> &Looked, FileStates &Now,
                       const TuFacts &Facts) {
  IndexedUnit U;
  U.Command = Command;
  for (const InputFile &I : Looked)
    U.Inputs.push_back(inputId({I.Path, Now.of(I), I.Read}));
  U.Bytes = writeFacts(Facts);
  add(std::move(U));
}

void ProjectIndex::add(const ProjectIndex &From, size_t I) {
  IndexedUnit U = From.Units[I];
  for (uint32_t &Input : U.Inputs)
    Input = inputId(From.Inputs[Input]);
  add(std::move(U));
}

std::optional<size_t> ProjectIndex::fresh(const CompileUnit &Command,
                                          FileStates &Now) const {
  auto It = ByFile.find(Command.File);
  if (It == ByFile.end())
    return std::nullopt;
  const IndexedUnit &U = Units[It->second];
  if (U.Command.Directory != Command.Directory ||
      U.Command.Arguments != Command.Arguments)
    return std::nullopt;
  for (uint32_t Id : U.Inputs) {
    const IndexedInput &I = Inputs[Id];
    if (FileStates::isUncertain(I.State) || Now.of({I.Path, I.Read}) != I.State)
      return std::nullopt;
  }
  return It->second;
}

bool ProjectIndex::changed(const std::string &Path, FileStates &Now) const {
  return llvm::any_of(Inputs, [&](const IndexedInput &I) {
    return I.Read && canonicalPath(I.Path) == Path &&
           Now.of({I.Path, I.Read}) != I.State;
  });
}

std::string factsKey(const std::vector<RuleSource> &Rules,
                     const AnalysisOptions &Options) {
  std::string All = ExtractionHash;
  auto Add = [&](std::string_view Text) {
    All += '\0';
    All += std::to_string(Text.size()) + ":";
    All += Text;
  };
  // Not the paths: the same rules in another folder say the same.
  for (const RuleSource &R : Rules)
    Add(R.Text);
  for (const auto &[Path, Text] : Options.StandIns) {
    Add(Path);
    Add(Text);
  }
  llvm::XXH128_hash_t Hash =
      llvm::xxh3_128bits(llvm::arrayRefFromStringRef(All));
  return llvm::utohexstr(Hash.high64) + ":" + llvm::utohexstr(Hash.low64);
}

} // namespace throttlint
