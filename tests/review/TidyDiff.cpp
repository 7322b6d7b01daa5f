//===- TidyDiff.cpp ---------------------------------------------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "review/TidyDiff.h"

#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/JSON.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/Program.h"
#include "llvm/Support/Regex.h"
#include "llvm/Support/raw_ostream.h"

#include <fstream>
#include <stdexcept>

namespace throttlint {

#ifndef CLANG_TIDY_DIFF

bool canRunTidyDiff() { return false; }
std::set<TidyWarning> tidyDiff(const Commit &, bool) { return {}; }

#else

namespace fs = llvm::sys::fs;
namespace path = llvm::sys::path;

namespace {

/// A repository with base as its commit, head staged.
class Checkout {
public:
  Checkout() {
    llvm::SmallString<128> Name;
    if (fs::createUniqueDirectory("throttlint-tidy", Name))
      throw std::runtime_error("cannot make a folder");
    Root = Name.str().str();
  }
  ~Checkout() { fs::remove_directories(Root); }

  std::string Root;

  void write(const SourceTree &Tree) const {
    for (const auto &[File, Text] : Tree) {
      std::string To = Root + "/src/" + File;
      fs::create_directories(path::parent_path(To));
      std::ofstream(To) << Text;
    }
  }
  void writeCommands(const SourceTree &Tree) const {
    llvm::json::Array Out;
    for (const auto &[File, Text] : Tree) {
      bool C = path::extension(File) == ".c";
      if (!C && path::extension(File) != ".cpp")
        continue;
      std::string Of = Root + "/src/" + File;
      llvm::json::Array Arguments{C ? "clang" : "clang++", "-isystem",
                                  STUBS_DIR, "-I" + Root + "/src"};
      if (!C)
        Arguments.push_back("-std=c++20");
      Arguments.push_back("-c");
      Arguments.push_back(Of);
      Out.push_back(llvm::json::Object{{"directory", Root + "/src"},
                                       {"file", Of},
                                       {"arguments", std::move(Arguments)}});
    }
    std::error_code Error;
    llvm::raw_fd_ostream To(Root + "/compile_commands.json", Error);
    To << llvm::json::Value(std::move(Out));
  }
  void empty() const { fs::remove_directories(Root + "/src"); }

  /// The output; the code does not matter.
  std::string run(llvm::ArrayRef<llvm::StringRef> Words,
                  const std::string &Input = "/dev/null") const {
    std::string Out = Root + "/out";
    auto Program = llvm::sys::findProgramByName(Words.front());
    if (!Program)
      throw std::runtime_error("no " + Words.front().str());
    std::optional<llvm::StringRef> Redirects[] = {
        llvm::StringRef(Input), llvm::StringRef(Out), llvm::StringRef("")};
    llvm::sys::ExecuteAndWait(*Program, Words, std::nullopt, Redirects, 120);
    auto Text = llvm::MemoryBuffer::getFile(Out);
    return Text ? (*Text)->getBuffer().str() : "";
  }
  std::string git(std::vector<llvm::StringRef> Words) const {
    std::vector<llvm::StringRef> All{"git",
                                     "-C",
                                     Root,
                                     "-c",
                                     "user.name=a",
                                     "-c",
                                     "user.email=a@example.com",
                                     "-c",
                                     "core.autocrlf=false"};
    All.insert(All.end(), Words.begin(), Words.end());
    return run(All);
  }
};

} // namespace

bool canRunTidyDiff() {
  return llvm::sys::findProgramByName("git") &&
         llvm::sys::findProgramByName("python3") &&
         llvm::sys::fs::exists(PLUGIN);
}

std::set<TidyWarning> tidyDiff(const Commit &C, bool WithIndex) {
  Checkout Work;
  Work.git({"init", "-q"});
  Work.write(C.Base);
  Work.git({"add", "src"});
  Work.git({"commit", "-q", "-m", "base"});
  Work.empty();
  Work.write(C.Head);
  Work.writeCommands(C.Head);
  Work.git({"add", "-A", "src"});
  std::string Diff = Work.Root + "/diff";
  std::ofstream(Diff) << Work.git({"diff", "--cached", "-U0", "-M"});

  std::string Index = Work.Root + "/throttlint.index";
  if (WithIndex)
    Work.run({THROTTLINT_BINARY, "index", "-q", "-p", Work.Root, "-o", Index});
  std::string Script = "cd '" + Work.Root +
                       "' && exec python3 '" CLANG_TIDY_DIFF
                       "' -p1 -quiet -j 1 -path . "
                       "-clang-tidy-binary '" CLANG_TIDY "' -load '" PLUGIN
                       "' '-checks=-*,ratelimit-*'";
  if (WithIndex) {
    std::ofstream(Work.Root + "/.clang-tidy")
        << "CheckOptions:\n  ratelimit.Index: '" << Index << "'\n";
  }
  std::string Out = Work.run({"sh", "-c", Script}, Diff);

  std::set<TidyWarning> Warnings;
  llvm::Regex Line("^(.*):([0-9]+):[0-9]+: (warning|error): .*"
                   "\\[ratelimit-([a-z-]+)[],]");
  llvm::SmallVector<llvm::StringRef> Lines, Parts;
  llvm::StringRef(Out).split(Lines, '\n');
  for (llvm::StringRef L : Lines)
    if (Line.match(L, &Parts)) {
      llvm::StringRef File = Parts[1];
      File.consume_front(Work.Root + "/");
      File.consume_front("src/");
      TidyWarning W{File.str(), 0, Parts[4].str()};
      Parts[2].getAsInteger(10, W.Line);
      Warnings.insert(std::move(W));
    } else if (L.contains(" error: ")) {
      throw std::runtime_error(L.str());
    }
  return Warnings;
}

#endif

} // namespace throttlint
