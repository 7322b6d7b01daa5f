//===- Change.cpp -----------------------------------------------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "review/Change.h"

#include "driver/CompileCommands.h"
#include "review/Patch.h"

#include "llvm/ADT/STLExtras.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"

#include <map>
#include <set>
#include <tuple>

using llvm::StringRef;

namespace throttlint {
namespace path = llvm::sys::path;

const ChangedFile *Change::ofHead(StringRef Path) const {
  for (const ChangedFile &F : Files)
    if (F.HeadPath == Path)
      return &F;
  return nullptr;
}

const ChangedFile *Change::ofBase(StringRef Path) const {
  for (const ChangedFile &F : Files)
    if (F.BasePath == Path)
      return &F;
  return nullptr;
}

namespace {

/// A view that leaves everything as it is on disk where the text is the same.
void put(SourceView &View, const std::string &Path,
         const std::optional<std::string> &Text) {
  if (Text)
    View.set(Path, *Text);
  else
    View.hide(Path);
}

/// Share of lines that two texts have in common.
double alike(StringRef A, StringRef B) {
  std::map<StringRef, int> Count;
  size_t Lines = 0, Same = 0;
  for (StringRef L : linesOf(A)) {
    ++Count[L];
    ++Lines;
  }
  for (StringRef L : linesOf(B)) {
    ++Lines;
    if (auto It = Count.find(L); It != Count.end() && It->second > 0) {
      --It->second;
      ++Same;
    }
  }
  return Lines ? 2.0 * static_cast<double>(Same) / static_cast<double>(Lines)
               : 0;
}

/// A file that is gone and a new one that is much like it are one that moved.
void pairMoves(std::vector<FileTexts> &Files) {
  std::vector<size_t> Gone, New;
  for (size_t I = 0; I < Files.size(); ++I)
    if (Files[I].HeadPath.empty() && Files[I].BaseText)
      Gone.push_back(I);
    else if (Files[I].BasePath.empty() && Files[I].HeadText)
      New.push_back(I);
  // A mass move is git's business; it pairs files by itself.
  static constexpr size_t Most = 60;
  if (Gone.size() > Most || New.size() > Most)
    return;
  std::vector<std::tuple<double, size_t, size_t>> Pairs;
  for (size_t G : Gone)
    for (size_t N : New)
      if (path::extension(Files[G].BasePath) ==
          path::extension(Files[N].HeadPath))
        if (double S = alike(*Files[G].BaseText, *Files[N].HeadText); S >= 0.5)
          Pairs.emplace_back(-S, G, N);
  llvm::sort(Pairs);
  std::set<size_t> Used;
  for (auto [S, G, N] : Pairs)
    if (!Used.contains(G) && !Used.contains(N)) {
      Used.insert(G);
      Used.insert(N);
      Files[N].BasePath = Files[G].BasePath;
      Files[N].BaseText = Files[G].BaseText;
      Files[G].BasePath.clear();
    }
  llvm::erase_if(Files, [](const FileTexts &F) {
    return F.BasePath.empty() && F.HeadPath.empty();
  });
}

/// Fills in the files that differ. The views are there already.
void finish(Change &C, std::vector<FileTexts> Files) {
  pairMoves(Files);
  for (const FileTexts &F : Files) {
    ChangedFile Out;
    if (F.BaseText)
      Out.BasePath = F.BasePath;
    if (F.HeadText)
      Out.HeadPath = F.HeadPath;
    if (Out.BasePath.empty() && Out.HeadPath.empty())
      continue;
    if (Out.BasePath == Out.HeadPath && F.BaseText == F.HeadText)
      continue;
    StringRef Before = F.BaseText ? *F.BaseText : StringRef();
    StringRef After = F.HeadText ? *F.HeadText : StringRef();
    Out.Exact = LineMap::between(Before, After);
    Out.Loose = LineMap::between(Before, After, LineMap::Loose);
    C.Files.push_back(std::move(Out));
  }
  llvm::sort(C.Files, [](const ChangedFile &A, const ChangedFile &B) {
    return std::tie(A.HeadPath, A.BasePath) < std::tie(B.HeadPath, B.BasePath);
  });
}

/// Everything of one repository and the submodules in it.
class GitReader {
public:
  GitReader(Change &C) : C(C) {}

  llvm::Error read(const Git &G, const std::string &Base,
                   const std::string &Head) {
    if (auto E = view(G, Base, C.Base))
      return E;
    if (Head != Git::WorkTree)
      if (auto E = view(G, Head, C.Head))
        return E;
    auto Differ = G.changes(Base, Head);
    if (!Differ)
      return Differ.takeError();
    for (const GitChange &D : *Differ) {
      if (D.Submodule) {
        if (auto E = submodule(G, D, Head))
          return E;
        continue;
      }
      add(G, D.OldPath, D.NewPath);
    }
    if (Head == Git::WorkTree) {
      auto New = G.untracked();
      if (!New)
        return New.takeError();
      for (const std::string &Path : *New)
        add(G, "", Path);
    }
    return llvm::Error::success();
  }

  std::vector<FileTexts> Files;

private:
  Change &C;

  void add(const Git &G, const std::string &Old, const std::string &New) {
    FileTexts F;
    if (!Old.empty()) {
      F.BasePath = G.root() + "/" + Old;
      F.BaseText = C.Base.text(F.BasePath);
    }
    if (!New.empty()) {
      F.HeadPath = G.root() + "/" + New;
      F.HeadText = C.Head.text(F.HeadPath);
    }
    Files.push_back(std::move(F));
  }

  /// What differs between a revision and the files on disk.
  llvm::Error view(const Git &G, const std::string &Revision, SourceView &Out) {
    auto Differ = G.changes(Revision, Git::WorkTree);
    if (!Differ)
      return Differ.takeError();
    std::vector<std::string> Wanted;
    for (const GitChange &D : *Differ)
      if (!D.Submodule && !D.OldPath.empty())
        Wanted.push_back(D.OldPath);
    auto Texts = G.texts(Revision, Wanted);
    if (!Texts)
      return Texts.takeError();
    auto New = G.untracked();
    if (!New)
      return New.takeError();
    for (const std::string &Path : *New)
      Out.hide(G.root() + "/" + Path);
    for (const GitChange &D : *Differ)
      if (!D.Submodule && !D.NewPath.empty() && D.NewPath != D.OldPath)
        Out.hide(G.root() + "/" + D.NewPath);
    for (auto &[Path, Text] : *Texts)
      Out.set(G.root() + "/" + Path, std::move(Text));
    return llvm::Error::success();
  }

  llvm::Error submodule(const Git &G, const GitChange &D,
                        const std::string &Head) {
    const std::string &Path = D.NewPath.empty() ? D.OldPath : D.NewPath;
    auto Note = [&] {
      C.Notes.push_back("the submodule '" + Path +
                        "' changed, and its other revision is not here: its "
                        "files count as they are now");
      return llvm::Error::success();
    };
    auto Sub = Git::find(G.root() + "/" + Path);
    if (!Sub) {
      llvm::consumeError(Sub.takeError());
      return Note();
    }
    if (Sub->root() != realPath(G.root() + "/" + Path))
      return Note(); // not checked out: that was the outer one
    auto Old = Sub->commit(D.OldId);
    if (!Old) {
      llvm::consumeError(Old.takeError());
      return Note();
    }
    std::string To = Git::WorkTree;
    if (Head != Git::WorkTree) {
      auto Named = Sub->commit(D.NewId);
      if (!Named) {
        llvm::consumeError(Named.takeError());
        return Note();
      }
      To = *Named;
    }
    return read(*Sub, *Old, To);
  }
};

} // namespace

llvm::Expected<Change> changeFromGit(const Git &G, const GitRange &Range) {
  Change C;
  C.Root = G.root();
  std::string Base, Head = Range.Staged ? Git::Index : Git::WorkTree;
  if (!Range.Head.empty()) {
    auto Id = G.commit(Range.Head);
    if (!Id)
      return Id.takeError();
    Head = *Id;
    C.HeadName = "'" + Range.Head + "' (" + G.shortId(*Id) + ")";
  } else {
    C.HeadName = Range.Staged ? "what is staged" : "the work tree";
  }
  if (!Range.Base.empty() || Range.Staged) {
    std::string Name = Range.Base.empty() ? "HEAD" : Range.Base;
    auto Id = G.commit(Name);
    if (!Id)
      return Id.takeError();
    Base = *Id;
    C.BaseName = "'" + Name + "' (" + G.shortId(*Id) + ")";
  } else {
    std::string Branch;
    auto Id = G.mergeBase(Branch);
    if (!Id)
      return Id.takeError();
    Base = *Id;
    C.BaseName =
        "the last commit shared with '" + Branch + "' (" + G.shortId(*Id) + ")";
  }
  GitReader Reader(C);
  if (auto E = Reader.read(G, Base, Head))
    return std::move(E);
  finish(C, std::move(Reader.Files));
  return std::move(C);
}

Change changeFromTexts(std::vector<FileTexts> Files) {
  Change C;
  C.BaseName = "base";
  C.HeadName = "head";
  for (const FileTexts &F : Files) {
    if (!F.BasePath.empty())
      put(C.Base, F.BasePath, F.BaseText);
    if (!F.HeadPath.empty())
      put(C.Head, F.HeadPath, F.HeadText);
  }
  for (const FileTexts &F : Files) {
    if (F.HeadPath != F.BasePath && !F.HeadPath.empty() &&
        !C.Base.find(F.HeadPath))
      C.Base.hide(F.HeadPath);
    if (F.HeadPath != F.BasePath && !F.BasePath.empty() &&
        !C.Head.find(F.BasePath))
      C.Head.hide(F.BasePath);
  }
  finish(C, std::move(Files));
  return C;
}

namespace {

/// Finds the files that a patch names.
class PatchPaths {
public:
  PatchPaths(std::string Root, std::string Here)
      : Root(std::move(Root)), Here(std::move(Here)) {}

  /// Empty: no such file below the root.
  std::string existing(StringRef Named) const {
    if (path::is_absolute(Named))
      return llvm::sys::fs::exists(Named) ? inside(Named.str()) : "";
    // With or without a prefix in front; people give patches from above and
    // from below.
    for (const std::string &From : {Root, Here})
      for (const char *Prefix : {"", "a/", "b/"})
        if (std::string P = inside(From + "/" + Prefix + Named.str());
            !P.empty() && isFile(P))
          return P;
    for (size_t Slash = Named.find('/'); Slash != StringRef::npos;
         Slash = Named.find('/', Slash + 1))
      if (std::string P = inside(Root + "/" + Named.substr(Slash + 1).str());
          !P.empty() && isFile(P))
        return P;
    return "";
  }
  std::string created(StringRef Named) const {
    if (path::is_absolute(Named))
      return inside(Named.str());
    StringRef Folder = path::parent_path(Named);
    bool FromHere = !Folder.empty() && Here != Root &&
                    !llvm::sys::fs::exists(Root + "/" + Folder.str()) &&
                    llvm::sys::fs::exists(Here + "/" + Folder.str());
    return inside((FromHere ? Here : Root) + "/" + Named.str());
  }

private:
  std::string Root, Here;

  static bool isFile(const std::string &P) {
    return llvm::sys::fs::exists(P) && !llvm::sys::fs::is_directory(P);
  }
  /// Nothing outside of the project is read for a patch.
  std::string inside(const std::string &P) const {
    std::string Plain = canonicalPath(P);
    if (llvm::sys::fs::exists(Plain))
      Plain = realPath(Plain);
    return isBelow(Plain, Root) ? Plain : "";
  }
};

/// `@@ -0,0 +1,9 @@`, and nothing else.
bool fromNothing(const FilePatch &P) {
  return !P.OldPath.empty() && !P.NewPath.empty() && P.Hunks.size() == 1 &&
         P.Hunks[0].OldLine == 0 && P.Hunks[0].NewLine == 1 &&
         llvm::all_of(P.Hunks[0].Lines,
                      [](const PatchLine &L) { return L.Kind == '+'; });
}

struct Applied {
  std::vector<FileTexts> Files;
};

llvm::Expected<Applied> apply(const std::vector<FilePatch> &Patches,
                              const PatchPaths &Paths, bool Reversed) {
  // A file may be named twice: what the first one makes is what the second
  // one changes.
  std::map<std::string, size_t> Index;
  Applied Out;
  for (const FilePatch &Given : Patches) {
    FilePatch P = Reversed ? Given.reversed() : Given;
    if (P.Binary)
      continue;
    auto Wrong = [&](const std::string &Why) {
      return llvm::createStringError("line " + std::to_string(P.At) + ": '" +
                                     P.path() + "' " + Why);
    };
    // Plain `diff -N` names a file that only one side has on both of them.
    bool Made = fromNothing(P);
    if (Made || fromNothing(P.reversed())) {
      std::string &Here = Made ? P.NewPath : P.OldPath,
                  &Absent = Made ? P.OldPath : P.NewPath;
      // `old/x.c` and `new/x.c`: two folders that were compared.
      StringRef Rest = StringRef(Here).split('/').second;
      if (Here != Absent && !Rest.empty() &&
          Rest == StringRef(Absent).split('/').second)
        Here = Rest.str();
      Absent.clear();
    }
    std::string Old, New, Text;
    FileTexts *Before = nullptr;
    if (!P.OldPath.empty()) {
      Old = Paths.existing(P.OldPath);
      if (Old.empty())
        Old = Paths.created(P.OldPath);
      if (auto It = Index.find(Old); It != Index.end())
        Before = &Out.Files[It->second];
      if (Before && Before->HeadText) {
        Text = *Before->HeadText;
      } else if (auto Buffer = llvm::MemoryBuffer::getFile(Old);
                 Buffer && !Old.empty() && !Before) {
        Text = (*Buffer)->getBuffer().str();
      } else if (P.NewPath.empty() || !P.Hunks.empty() ||
                 P.OldPath != P.NewPath) {
        return Wrong("is not there");
      }
    }
    if (!P.NewPath.empty()) {
      New = P.NewPath == P.OldPath ? Old : Paths.created(P.NewPath);
      if (New.empty())
        return Wrong("lies outside of the project");
      if (P.OldPath.empty() && !Index.contains(New) &&
          llvm::sys::fs::exists(New))
        return Wrong("is new in the patch, and there already");
    }
    auto Result = applyPatch(P, Text);
    if (!Result)
      return Result.takeError();
    if (Before) {
      Before->HeadPath = New;
      Before->HeadText =
          New.empty() ? std::nullopt : std::optional<std::string>(*Result);
      continue;
    }
    FileTexts F;
    F.BasePath = Old;
    if (!Old.empty())
      F.BaseText = Text;
    F.HeadPath = New;
    if (!New.empty())
      F.HeadText = std::move(*Result);
    Index[New.empty() ? Old : New] = Out.Files.size();
    if (!Old.empty())
      Index[Old] = Out.Files.size();
    Out.Files.push_back(std::move(F));
  }
  return std::move(Out);
}

} // namespace

llvm::Expected<Change> changeFromPatch(StringRef Patch, const std::string &Root,
                                       const std::string &Here) {
  auto Patches = parsePatch(Patch);
  if (!Patches)
    return Patches.takeError();
  PatchPaths Paths(Root, Here);
  auto Forward = apply(*Patches, Paths, false);
  bool Reversed = false;
  if (!Forward) {
    std::vector<FilePatch> Back(Patches->rbegin(), Patches->rend());
    auto Undone = apply(Back, Paths, true);
    if (!Undone) {
      llvm::consumeError(Undone.takeError());
      return Forward.takeError();
    }
    llvm::consumeError(Forward.takeError());
    Forward = std::move(Undone);
    Reversed = true;
  }
  std::vector<FileTexts> Files = std::move(Forward->Files);
  if (Reversed)
    for (FileTexts &F : Files) {
      std::swap(F.BasePath, F.HeadPath);
      std::swap(F.BaseText, F.HeadText);
    }
  Change C = changeFromTexts(std::move(Files));
  C.Root = Root;
  C.BaseName = Reversed ? "the work tree without the patch" : "the work tree";
  C.HeadName = Reversed ? "the work tree, which has the patch already"
                        : "the work tree with the patch";
  return std::move(C);
}

} // namespace throttlint
