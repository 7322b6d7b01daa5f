//===- AskedStatus.cpp ------------------------------------------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "program/AskedStatus.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringRef.h"

namespace throttlint {

/// Functions that are looked at; beyond, a round runs half of the program.
static constexpr size_t MostFunctions = 120;

std::string plainWord(const std::string &Word) {
  std::string Out = llvm::StringRef(Word).trim(" :\r\n").lower();
  for (char &C : Out)
    if (C == '_')
      C = '-';
  return Out;
}

bool namesField(const std::string &PlainWord, const std::string &Name) {
  // Of a path in a body the last part.
  std::string Last = plainWord(Name.substr(Name.rfind('.') + 1));
  llvm::StringRef Word(PlainWord);
  return Word == Last || Word.ends_with("-" + Last) ||
         Word.ends_with("." + Last) || Word.ends_with("/" + Last);
}

bool AskedStatus::mentions(const std::string &Name) const {
  return llvm::any_of(
      Words, [&](const std::string &Word) { return namesField(Word, Name); });
}

namespace {

class Collector {
public:
  explicit Collector(const Program &P) : P(P) {}

  AskedStatus Out;

  void block(const FunctionFacts &F, FuncId Fn, uint32_t B) {
    const BlockFact &Block = F.Blocks[B];
    if (Block.Condition != NoValue) {
      value(Block.Condition);
      Out.Switches |= Block.Succs.size() > 2;
    }
    for (uint32_t C : Block.Calls)
      call({Fn, C});
  }

  /// The value itself; what calls were given is looked at where they are.
  void value(ValueId Root) {
    static constexpr std::string_view Comparisons[] = {"==", "!=", "<",
                                                       "<=", ">",  ">="};
    static constexpr size_t Largest = 200;
    std::vector<ValueId> Parts{Root};
    for (size_t I = 0; I < Parts.size() && I < Largest; ++I) {
      if (Parts[I] == NoValue)
        continue;
      const Value V = P.values()[Parts[I]];
      if (V.Op == ValueOp::Text || V.Op == ValueOp::Enum)
        Out.Words.insert(plainWord(V.Text));
      Parts.insert(Parts.end(), V.Kids.begin(), V.Kids.end());
      if (V.Op == ValueOp::Arith && V.Kids.size() == 2 &&
          llvm::is_contained(Comparisons, std::string_view(V.Text)))
        for (ValueId Side : {V.Kids[0], V.Kids[1]})
          if (auto N = P.number(Side); N && *N >= 100 && *N < 600)
            Out.Numbers.insert(static_cast<int64_t>(*N));
    }
  }

  void drain() {
    for (size_t I = 0; I < Work.size() && I < MostFunctions; ++I) {
      const FunctionFacts &F = P.function(Work[I]);
      for (uint32_t B = 0; B < F.Blocks.size(); ++B)
        block(F, Work[I], B);
      for (const ReturnFact &R : F.Returns)
        value(R.What);
      for (ValueId Use : F.Uses)
        value(Use);
    }
  }

private:
  const Program &P;
  std::set<FuncId> Seen;
  std::vector<FuncId> Work;

  void add(const Target &T) {
    if (Seen.insert(T.Fn).second)
      Work.push_back(T.Fn);
  }
  void call(CallRef Ref) {
    const CallFact &C = P.call(Ref);
    for (const Target &T : P.targets(Ref))
      add(T);
    for (ValueId Arg : C.Args) {
      const Value &V = P.values()[Arg];
      if (V.Op == ValueOp::Callable)
        for (const Target &T : P.targetsOf(Arg))
          add(T);
      else if (V.Op == ValueOp::Text || V.Op == ValueOp::Enum)
        Out.Words.insert(plainWord(V.Text));
    }
  }
};

} // namespace

AskedStatus askedStatus(const Program &P, const RetrySite &S) {
  Collector C(P);
  const std::vector<CallRef> &Path = S.Request->Path;
  FuncId Fn = S.call().Fn;
  const FunctionFacts &F = P.function(Fn);
  if (S.Kind == RetrySite::Loop)
    for (uint32_t B : F.Loops[S.LoopIndex].Blocks)
      C.block(F, Fn, B);
  else
    for (uint32_t B = 0; B < F.Blocks.size(); ++B)
      C.block(F, Fn, B);
  // What is printed or parsed there says little of the rounds; headers are
  // read there as well.
  for (ValueId Use : F.Uses)
    C.value(Use);
  for (size_t Step = S.Step + 1; Step < Path.size(); ++Step) {
    const FunctionFacts &Inner = P.function(Path[Step].Fn);
    for (uint32_t B = 0; B < Inner.Blocks.size(); ++B)
      C.block(Inner, Path[Step].Fn, B);
    for (const ReturnFact &R : Inner.Returns)
      C.value(R.What);
    for (ValueId Use : Inner.Uses)
      C.value(Use);
  }
  C.drain();
  return C.Out;
}

} // namespace throttlint
