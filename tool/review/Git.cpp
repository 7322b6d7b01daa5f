//===- Git.cpp --------------------------------------------------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "review/Git.h"

#include "llvm/ADT/ScopeExit.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"
#include "llvm/Support/Program.h"
#include "llvm/Support/raw_ostream.h"

using llvm::StringRef;

namespace throttlint {
namespace fs = llvm::sys::fs;

llvm::Expected<Git::Output> Git::run(const std::string &Program,
                                     const std::string &Folder,
                                     llvm::ArrayRef<std::string> Args,
                                     const std::string &Input) {
  llvm::SmallString<128> Files[3];
  auto Remove = llvm::make_scope_exit([&] {
    for (auto &F : Files)
      if (!F.empty())
        fs::remove(F);
  });
  for (auto &F : Files)
    if (std::error_code E = fs::createTemporaryFile("throttlint-git", "", F))
      return llvm::createStringError("cannot make a temporary file: " +
                                     E.message());
  if (!Input.empty()) {
    std::error_code E;
    llvm::raw_fd_ostream In(Files[0], E);
    if (!E) {
      In << Input;
      In.close();
    }
    if (E || In.has_error()) {
      In.clear_error();
      return llvm::createStringError("cannot write a temporary file");
    }
  }
  // Nothing here may write, page, ask or depend on somebody's settings.
  std::vector<StringRef> Words = {Program,
                                  "--no-pager",
                                  "--no-optional-locks",
                                  "--literal-pathspecs",
                                  "-c",
                                  "core.quotePath=false",
                                  "-C",
                                  Folder};
  Words.insert(Words.end(), Args.begin(), Args.end());
  std::optional<StringRef> Redirects[] = {Files[0].str(), Files[1].str(),
                                          Files[2].str()};
  std::string Message;
  Output Result;
  Result.Code = llvm::sys::ExecuteAndWait(Program, Words, std::nullopt,
                                          Redirects, 0, 0, &Message);
  if (Result.Code < 0)
    return llvm::createStringError("git could not be run: " + Message);
  for (int I : {1, 2})
    if (auto Buffer = llvm::MemoryBuffer::getFile(Files[I]))
      (I == 1 ? Result.Out : Result.Err) = (*Buffer)->getBuffer().str();
  return Result;
}

/// What git said, in one line, without its own "fatal: ".
static std::string said(StringRef Err) {
  StringRef Line = Err.trim().split('\n').first;
  Line.consume_front("fatal: ");
  Line.consume_front("error: ");
  return Line.str();
}

llvm::Expected<std::string> Git::ask(llvm::ArrayRef<std::string> Args,
                                     const std::string &Input) const {
  auto Result = run(Args, Input);
  if (!Result)
    return Result.takeError();
  if (Result->Code != 0)
    return llvm::createStringError("git " + Args.front() +
                                   " failed: " + said(Result->Err));
  return std::move(Result->Out);
}

llvm::Expected<Git> Git::find(const std::string &Folder) {
  auto Program = llvm::sys::findProgramByName("git");
  if (!Program)
    return llvm::createStringError(
        "git is not installed; name the change with --patch instead");
  auto Top = run(*Program, Folder, {"rev-parse", "--show-toplevel"});
  if (!Top)
    return Top.takeError();
  std::string Root = StringRef(Top->Out).rtrim("\r\n").str();
  if (Top->Code != 0 || Root.empty())
    return llvm::createStringError("'" + Folder + "': " + said(Top->Err) +
                                   "; name the change with --patch instead");
  llvm::SmallString<256> Real;
  if (!fs::real_path(Root, Real))
    Root = Real.str().str();
  return Git(*Program, Root);
}

bool Git::shallow() const {
  auto Out = run({"rev-parse", "--is-shallow-repository"});
  if (!Out) {
    llvm::consumeError(Out.takeError());
    return false;
  }
  return StringRef(Out->Out).trim() == "true";
}

llvm::Expected<std::string> Git::commit(const std::string &Revision) const {
  auto Wrong = [&](const std::string &Why) {
    return llvm::createStringError("'" + Revision + "' is no commit of " +
                                   Root + Why);
  };
  // git would take it for an option.
  if (Revision.empty() || StringRef(Revision).starts_with("-"))
    return Wrong("");
  auto Out = run({"rev-parse", "--verify", "--quiet", Revision + "^{commit}"});
  if (!Out)
    return Out.takeError();
  std::string Id = StringRef(Out->Out).trim().str();
  if (Out->Code != 0 || Id.empty())
    return Wrong(shallow() ? "; the clone is shallow, `git fetch --unshallow` "
                             "gets the rest"
                           : "");
  return Id;
}

llvm::Expected<std::string> Git::mergeBase(std::string &Branch) const {
  // The default branch is what the remote says, or what such branches are
  // called.
  std::vector<std::string> Candidates;
  auto Head =
      run({"symbolic-ref", "--quiet", "--short", "refs/remotes/origin/HEAD"});
  if (!Head)
    return Head.takeError();
  if (Head->Code == 0)
    Candidates.push_back(StringRef(Head->Out).trim().str());
  auto Named = run({"config", "--get", "init.defaultBranch"});
  if (!Named)
    return Named.takeError();
  for (std::string Name :
       {StringRef(Named->Out).trim().str(), std::string("main"),
        std::string("master"), std::string("trunk")})
    if (!Name.empty()) {
      Candidates.push_back("origin/" + Name);
      Candidates.push_back(Name);
    }
  auto Present = commit("HEAD");
  if (!Present) {
    llvm::consumeError(Present.takeError());
    return llvm::createStringError("there is no commit yet to compare with");
  }
  for (const std::string &Name : Candidates) {
    auto Id = commit(Name);
    if (!Id) {
      llvm::consumeError(Id.takeError());
      continue;
    }
    Branch = Name;
    auto Base = run({"merge-base", *Id, *Present});
    if (!Base)
      return Base.takeError();
    std::string Found = StringRef(Base->Out).trim().str();
    if (Base->Code == 0 && !Found.empty())
      return Found;
    return llvm::createStringError(
        "no common commit of HEAD and '" + Name + "'" +
        (shallow() ? "; the clone is shallow, `git fetch --unshallow` gets the "
                     "rest"
                   : "") +
        ", or name one with --base");
  }
  return llvm::createStringError(
      "no default branch found (origin/HEAD, main, master); name the base "
      "with --base");
}

llvm::Expected<std::vector<GitChange>>
Git::changes(const std::string &From, const std::string &To) const {
  std::vector<std::string> Args = {"diff",
                                   "--raw",
                                   "-z",
                                   "-M",
                                   "--no-abbrev",
                                   "--no-ext-diff",
                                   "--ignore-submodules=dirty"};
  if (To == Index)
    Args.push_back("--cached");
  if (From != Index)
    Args.push_back(From);
  if (To != Index && To != WorkTree)
    Args.push_back(To);
  Args.push_back("--");
  auto Raw = ask(Args);
  if (!Raw)
    return Raw.takeError();
  // ":100644 100644 <old> <new> R086\0old\0new\0"
  std::vector<GitChange> Out;
  StringRef Rest = *Raw;
  auto Next = [&] {
    auto [Word, Tail] = Rest.split('\0');
    Rest = Tail;
    return Word;
  };
  while (!Rest.empty()) {
    llvm::SmallVector<StringRef> Parts;
    Next().split(Parts, ' ');
    if (Parts.size() < 5)
      return llvm::createStringError("git diff said something unexpected");
    GitChange C;
    StringRef Status = Parts[4];
    C.OldPath = C.NewPath = Next().str();
    if (Status.starts_with("R") || Status.starts_with("C"))
      C.NewPath = Next().str();
    if (Status.starts_with("A") || Status.starts_with("C"))
      C.OldPath.clear();
    if (Status.starts_with("D"))
      C.NewPath.clear();
    C.Submodule = Parts[0] == ":160000" || Parts[1] == "160000";
    C.OldId = Parts[2].str();
    C.NewId = Parts[3].str();
    // The text of a symbolic link is no source.
    if (Parts[0] == ":120000" || Parts[1] == "120000")
      continue;
    Out.push_back(std::move(C));
  }
  return Out;
}

llvm::Expected<std::vector<std::string>> Git::untracked() const {
  auto Out = ask({"ls-files", "--others", "--exclude-standard", "-z"});
  if (!Out)
    return Out.takeError();
  std::vector<std::string> Files;
  llvm::SmallVector<StringRef> Parts;
  StringRef(*Out).split(Parts, '\0', -1, false);
  for (StringRef P : Parts)
    Files.push_back(P.str());
  return Files;
}

llvm::Expected<std::map<std::string, std::string>>
Git::texts(const std::string &Revision,
           llvm::ArrayRef<std::string> Paths) const {
  std::map<std::string, std::string> Out;
  std::string Names = Revision == Index ? ":" : Revision + ":";
  // One process for all; names with a line end cannot be asked for that way.
  std::string Input;
  std::vector<std::string> Asked;
  for (const std::string &P : Paths)
    if (P.find('\n') == std::string::npos) {
      Input += Names + P + "\n";
      Asked.push_back(P);
    }
  if (Asked.empty())
    return Out;
  auto All = ask({"cat-file", "--batch"}, Input);
  if (!All)
    return All.takeError();
  StringRef Rest = *All;
  for (const std::string &P : Asked) {
    auto [Head, Tail] = Rest.split('\n');
    Rest = Tail;
    llvm::SmallVector<StringRef> Parts;
    Head.split(Parts, ' ');
    size_t Size = 0;
    // "NAME missing": not a file there.
    if (Head.ends_with(" missing") || Head.ends_with(" submodule") ||
        Parts.size() != 3 || Parts[2].getAsInteger(10, Size))
      continue;
    if (Parts[1] == "blob")
      Out[P] = Rest.take_front(Size).str();
    Rest = Rest.drop_front(std::min(Rest.size(), Size + 1));
  }
  return Out;
}

std::string Git::shortId(const std::string &Commit) const {
  return Commit.substr(0, 10);
}

} // namespace throttlint
