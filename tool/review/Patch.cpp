//===- Patch.cpp ------------------------------------------------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "review/Patch.h"

#include "review/Lines.h"

#include "llvm/ADT/StringExtras.h"

#include <algorithm>
#include <optional>

using llvm::StringRef;

namespace throttlint {

FilePatch FilePatch::reversed() const {
  FilePatch Out = *this;
  std::swap(Out.OldPath, Out.NewPath);
  for (PatchHunk &H : Out.Hunks) {
    std::swap(H.OldLine, H.NewLine);
    for (PatchLine &L : H.Lines)
      L.Kind = L.Kind == '+' ? '-' : L.Kind == '-' ? '+' : ' ';
  }
  return Out;
}

namespace {

/// git writes paths with odd characters as C strings.
std::string unquoted(StringRef Path) {
  if (!Path.consume_front("\""))
    return Path.str();
  std::string Out;
  for (size_t I = 0; I < Path.size() && Path[I] != '"'; ++I) {
    if (Path[I] != '\\' || I + 1 >= Path.size()) {
      Out += Path[I];
      continue;
    }
    char C = Path[++I];
    if (C >= '0' && C <= '7') {
      unsigned Value = 0;
      size_t End = std::min(Path.size(), I + 3);
      for (; I < End && Path[I] >= '0' && Path[I] <= '7'; ++I)
        Value = Value * 8 + static_cast<unsigned>(Path[I] - '0');
      --I;
      Out += static_cast<char>(Value);
    } else {
      Out += C == 't' ? '\t' : C == 'n' ? '\n' : C == 'r' ? '\r' : C;
    }
  }
  return Out;
}

/// The path behind `--- ` or `+++ `: a time may follow behind a tab.
std::string headerPath(StringRef Text) {
  Text = Text.rtrim("\r");
  if (!Text.starts_with("\""))
    Text = Text.split('\t').first.rtrim();
  std::string Path = unquoted(Text);
  if (Path == "/dev/null")
    return "";
  for (StringRef Prefix : {"a/", "b/", "i/", "w/", "c/", "o/"})
    if (StringRef(Path).starts_with(Prefix))
      return Path.substr(2);
  return Path;
}

class Parser {
public:
  explicit Parser(StringRef Text) : Lines(linesOf(Text)) {}

  llvm::Expected<std::vector<FilePatch>> run() {
    while (I < Lines.size()) {
      StringRef L = Lines[I];
      if (L.starts_with("diff --git ")) {
        begin();
        InGit = true;
        ++I;
      } else if (InGit && L.consume_front("rename from ")) {
        current().OldPath = unquoted(L);
        ++I;
      } else if (InGit && L.consume_front("rename to ")) {
        current().NewPath = unquoted(L);
        ++I;
      } else if (InGit && L.starts_with("new file mode")) {
        Added = true;
        ++I;
      } else if (InGit && L.starts_with("deleted file mode")) {
        Deleted = true;
        ++I;
      } else if (L.starts_with("GIT binary patch") ||
                 (L.starts_with("Binary files ") && L.ends_with(" differ"))) {
        current().Binary = true;
        ++I;
      } else if (isFileHeader(I)) {
        if (!InGit)
          begin();
        current().OldPath = headerPath(Lines[I].drop_front(4));
        current().NewPath = headerPath(Lines[I + 1].drop_front(4));
        InGit = false;
        I += 2;
      } else if (L.starts_with("*** ") && starred(L)) {
        ++I;
      } else if (L.starts_with("@@") && !Out.empty()) {
        if (auto E = hunk())
          return std::move(E);
        InGit = false;
      } else if (Open && Starred && StarredAdd && L.starts_with("+")) {
        if (auto E = hunk())
          return std::move(E);
      } else {
        ++I;
      }
    }
    finish();
    llvm::erase_if(Out, [](const FilePatch &F) {
      return F.OldPath.empty() && F.NewPath.empty();
    });
    if (Out.empty())
      return llvm::createStringError(
          "no unified diff: there is no '--- FILE' with '+++ FILE' below it");
    for (const FilePatch &F : Out)
      if (F.Hunks.empty() && !F.Binary && F.OldPath == F.NewPath &&
          !F.OldPath.empty() && Lines.size() < F.At + 3)
        return llvm::createStringError("line " + std::to_string(F.At) +
                                       ": nothing follows the names of '" +
                                       F.path() + "'");
    return std::move(Out);
  }

private:
  std::vector<StringRef> Lines;
  size_t I = 0;
  std::vector<FilePatch> Out;
  bool Open = false, InGit = false, Added = false, Deleted = false;
  bool Starred = false, StarredAdd = false;
  std::string GitOld, GitNew;

  void begin() {
    finish();
    Out.emplace_back();
    Out.back().At = static_cast<uint32_t>(I + 1);
    Open = true;
    InGit = Added = Deleted = Starred = StarredAdd = false;
    StringRef L = Lines[I];
    // Needed only where no other line names the file: a new mode, a rename
    // without changes, a binary file.
    if (L.consume_front("diff --git ")) {
      size_t Middle = L.find(" b/");
      if (L.starts_with("\"")) {
        size_t End = L.find("\" ");
        GitOld =
            headerPath(L.substr(0, End == StringRef::npos ? End : End + 1));
        GitNew = End == StringRef::npos ? "" : headerPath(L.substr(End + 2));
      } else if (Middle != StringRef::npos) {
        // A path may hold " b/" itself: both halves are equal mostly.
        for (size_t At = Middle; At != StringRef::npos;
             At = L.find(" b/", At + 1))
          if (headerPath(L.substr(0, At)) == headerPath(L.substr(At + 1)))
            Middle = At;
        GitOld = headerPath(L.substr(0, Middle));
        GitNew = headerPath(L.substr(Middle + 1));
      }
    }
  }
  void finish() {
    if (!Open)
      return;
    FilePatch &F = Out.back();
    if (F.OldPath.empty() && F.NewPath.empty()) {
      F.OldPath = Added ? "" : GitOld;
      F.NewPath = Deleted ? "" : GitNew;
    }
    GitOld.clear();
    GitNew.clear();
    Open = false;
  }
  FilePatch &current() {
    if (!Open) {
      Out.emplace_back();
      Out.back().At = static_cast<uint32_t>(I + 1);
      Open = true;
    }
    return Out.back();
  }
  /// A removed line may look like a header: the two stand together, and a
  /// hunk follows.
  bool isFileHeader(size_t At) const {
    if (At + 1 >= Lines.size() || !Lines[At].starts_with("--- ") ||
        !Lines[At + 1].starts_with("+++ "))
      return false;
    for (size_t J = At + 2; J < Lines.size(); ++J)
      if (!Lines[J].trim().empty())
        return Lines[J].starts_with("@@") || Lines[J].starts_with("diff ") ||
               Lines[J].starts_with("```");
    return true;
  }
  bool starred(StringRef L) {
    for (StringRef What : {"Update File: ", "Add File: ", "Delete File: "}) {
      StringRef Path = L.drop_front(4);
      if (!Path.consume_front(What))
        continue;
      begin();
      Starred = true;
      StarredAdd = What.starts_with("Add");
      current().OldPath = StarredAdd ? "" : headerPath(Path);
      current().NewPath = What.starts_with("Delete") ? "" : headerPath(Path);
      return true;
    }
    StringRef Path = L.drop_front(4);
    if (Starred && Path.consume_front("Move to: ")) {
      current().NewPath = headerPath(Path);
      return true;
    }
    return L.starts_with("*** Begin Patch") || L.starts_with("*** End Patch") ||
           L.starts_with("*** End of File");
  }

  /// "-a,b" or "+c,d".
  static void range(StringRef Text, uint32_t &Line,
                    std::optional<unsigned> &N) {
    auto [From, Count] = Text.drop_front().split(',');
    if (From.getAsInteger(10, Line))
      Line = 0;
    unsigned C = 1;
    if (Count.empty() || !Count.getAsInteger(10, C))
      N = C;
  }

  bool endsHunk(size_t At) const {
    StringRef L = Lines[At];
    return L.starts_with("@@") || L.starts_with("diff --git ") ||
           L.starts_with("```") || L.starts_with("*** ") ||
           L.starts_with("Index: ") || L == "-- " || isFileHeader(At);
  }

  llvm::Error hunk() {
    PatchHunk H;
    H.At = static_cast<uint32_t>(I + 1);
    std::optional<unsigned> OldCount, NewCount;
    if (Lines[I].starts_with("@@")) {
      StringRef Head = Lines[I].drop_front(2).ltrim();
      if (Head.starts_with("-")) {
        range(Head.split(' ').first, H.OldLine, OldCount);
        Head = Head.split(' ').second;
        if (Head.starts_with("+"))
          range(Head.split(' ').first, H.NewLine, NewCount);
      }
      ++I;
    }
    auto Counts = [&](char Kind) {
      return static_cast<unsigned>(
          llvm::count_if(H.Lines, [&](const PatchLine &L) {
            return L.Kind == ' ' || L.Kind == Kind;
          }));
    };
    while (I < Lines.size()) {
      // Counts that fit settle what a line like `--- x` is.
      bool Complete = OldCount && NewCount && Counts('-') == *OldCount &&
                      Counts('+') == *NewCount;
      StringRef L = Lines[I];
      bool Body = !L.empty() && StringRef(" +-\\").contains(L.front());
      if (Complete && (!Body || endsHunk(I)))
        break;
      if (endsHunk(I) &&
          !(OldCount && !Complete && L.starts_with("--- ") && !isFileHeader(I)))
        break;
      ++I;
      if (L.starts_with("\\")) { // \ No newline at end of file
        if (!H.Lines.empty())
          H.Lines.back().NoEnd = true;
        continue;
      }
      if (L.empty())
        H.Lines.push_back({' ', ""}); // its blank was lost
      else if (Body)
        H.Lines.push_back({L.front(), L.drop_front().str()});
      else
        H.Lines.push_back({' ', L.str()}); // likewise, or prose
    }
    if (llvm::none_of(H.Lines, [](auto &L) { return L.Kind != ' '; }))
      return llvm::Error::success(); // changes nothing
    // Blank lines and prose behind the last change belong to the text around
    // the patch where the counts say so.
    while (OldCount && Counts('-') > *OldCount && H.Lines.back().Kind == ' ')
      H.Lines.pop_back();
    Out.back().Hunks.push_back(std::move(H));
    return llvm::Error::success();
  }
};

/// Lines as they are compared, from strict to loose.
std::string compared(StringRef Line, unsigned Looseness) {
  if (Looseness == 0)
    return Line.str();
  if (Looseness == 1)
    return Line.rtrim().str();
  std::string Out;
  for (char C : Line)
    if (!llvm::isSpace(C))
      Out += C;
  return Out;
}

class Applier {
public:
  Applier(const FilePatch &Patch, StringRef Text)
      : Patch(Patch), Old(linesOf(Text)), Text(Text) {
    size_t Crlf = Text.count("\r\n"), Lf = Text.count('\n');
    End = Crlf * 2 > Lf ? "\r\n" : "\n";
  }

  llvm::Expected<std::string> run() {
    size_t From = 0;
    int64_t Shift = 0;
    for (size_t H = 0; H < Patch.Hunks.size(); ++H) {
      std::optional<Fit> Where = find(Patch.Hunks[H], From, Shift);
      if (!Where)
        return misfit(H);
      copy(From, Where->At);
      size_t At = Where->At;
      for (const PatchLine &L : Where->Lines) {
        if (L.Kind == '+') {
          add(L.Text);
          LastHasEnd = !L.NoEnd;
          continue;
        }
        if (L.Kind == ' ')
          copy(At, At + 1); // as the file has it
        ++At;
      }
      if (Patch.Hunks[H].OldLine)
        Shift = static_cast<int64_t>(Where->At) -
                (static_cast<int64_t>(Patch.Hunks[H].OldLine) - 1);
      From = At;
    }
    copy(From, Old.size());
    if (!LastHasEnd && StringRef(Out).ends_with(End))
      Out.resize(Out.size() - StringRef(End).size());
    return std::move(Out);
  }

private:
  const FilePatch &Patch;
  std::vector<StringRef> Old;
  StringRef Text;
  const char *End;
  std::string Out;
  bool LastHasEnd = true;

  struct Fit {
    size_t At = 0;
    std::vector<PatchLine> Lines;
  };

  void add(StringRef Line) { Out += Line.str() + End; }
  void copy(size_t From, size_t To) {
    for (size_t I = From; I < To && I < Old.size(); ++I) {
      // The text between the views is what was there, ends included.
      size_t Begin = static_cast<size_t>(Old[I].data() - Text.data());
      size_t Next = I + 1 < Old.size()
                        ? static_cast<size_t>(Old[I + 1].data() - Text.data())
                        : Text.size();
      Out += Text.slice(Begin, Next);
      if (I + 1 == Old.size() && !Text.ends_with("\n")) {
        Out += End; // taken off again at the end
        LastHasEnd = false;
      } else {
        LastHasEnd = true;
      }
    }
  }

  bool fitsAt(llvm::ArrayRef<PatchLine> Lines, size_t At,
              unsigned Looseness) const {
    for (const PatchLine &L : Lines) {
      if (L.Kind == '+')
        continue;
      if (At >= Old.size() ||
          compared(Old[At], Looseness) != compared(L.Text, Looseness))
        return false;
      ++At;
    }
    return true;
  }

  /// The nearest place to the stated one where the old lines stand.
  std::optional<size_t> place(llvm::ArrayRef<PatchLine> Lines, size_t From,
                              int64_t Wanted, bool Stated,
                              unsigned Looseness) const {
    bool Any = llvm::any_of(Lines, [](auto &L) { return L.Kind != '+'; });
    if (!Any)
      return Old.empty() ? 0
             : Stated ? std::clamp<int64_t>(Wanted, static_cast<int64_t>(From),
                                            static_cast<int64_t>(Old.size()))
                      : std::optional<size_t>();
    std::optional<size_t> Best;
    int64_t Distance = 0;
    for (size_t At = From; At < Old.size(); ++At) {
      int64_t D = std::abs(static_cast<int64_t>(At) - Wanted);
      if ((!Best || D < Distance) && fitsAt(Lines, At, Looseness)) {
        Best = At;
        Distance = D;
        if (!Stated)
          break;
      }
    }
    return Best;
  }

  std::optional<Fit> find(const PatchHunk &H, size_t From,
                          int64_t Shift) const {
    bool Stated = H.OldLine != 0 || Patch.OldPath.empty();
    // Of a pure insertion the line in front is named.
    bool Insertion =
        llvm::all_of(H.Lines, [](auto &L) { return L.Kind == '+'; });
    int64_t Wanted =
        static_cast<int64_t>(H.OldLine) - (Insertion ? 0 : 1) + Shift;
    for (unsigned Looseness = 0; Looseness < 3; ++Looseness)
      if (auto At = place(H.Lines, From, Wanted, Stated, Looseness))
        return Fit{*At, H.Lines};
    // Context that is not there: prose behind the patch, lines that an
    // assistant remembers wrongly. At least one line has to fit.
    std::vector<PatchLine> Lines = H.Lines;
    auto FewerThan = [&](size_t N) {
      return static_cast<size_t>(llvm::count_if(
                 Lines, [](auto &L) { return L.Kind != '+'; })) <= N;
    };
    while (!Lines.empty() && Lines.back().Kind == ' ' && !FewerThan(1)) {
      Lines.pop_back();
      if (auto At = place(Lines, From, Wanted, Stated, 1))
        return Fit{*At, Lines};
    }
    Lines = H.Lines;
    size_t Dropped = 0;
    while (!Lines.empty() && Lines.front().Kind == ' ' && !FewerThan(1) &&
           Dropped < 3) {
      Lines.erase(Lines.begin());
      ++Dropped;
      std::vector<PatchLine> Shorter = Lines;
      for (int Tail = 0; Tail < 3; ++Tail) {
        if (auto At = place(Shorter, From,
                            Wanted + static_cast<int64_t>(Dropped), Stated, 1))
          return Fit{*At, Shorter};
        if (Shorter.empty() || Shorter.back().Kind != ' ')
          break;
        Shorter.pop_back();
      }
    }
    return std::nullopt;
  }

  llvm::Error misfit(size_t H) const {
    const PatchHunk &Hunk = Patch.Hunks[H];
    std::string Wanted;
    for (const PatchLine &L : Hunk.Lines)
      if (L.Kind != '+' && !StringRef(L.Text).trim().empty()) {
        Wanted = StringRef(L.Text).trim().str();
        // The first line that is nowhere tells most.
        if (llvm::none_of(Old, [&](StringRef O) {
              return compared(O, 2) == compared(L.Text, 2);
            }))
          break;
      }
    return llvm::createStringError(
        "line " + std::to_string(Hunk.At) + ": change " +
        std::to_string(H + 1) + " of '" + Patch.path() + "' does not fit: `" +
        Wanted + "` is not where it should be");
  }
};

} // namespace

llvm::Expected<std::vector<FilePatch>> parsePatch(StringRef Text) {
  return Parser(Text).run();
}

llvm::Expected<std::string> applyPatch(const FilePatch &Patch, StringRef Text) {
  return Applier(Patch, Text).run();
}

} // namespace throttlint
