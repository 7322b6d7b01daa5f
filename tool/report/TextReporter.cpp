//===- TextReporter.cpp -----------------------------------------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "report/Plain.h"
#include "report/Snippet.h"

#include "llvm/Support/Unicode.h"

namespace throttlint {
namespace {

using llvm::raw_ostream;
using llvm::StringRef;

/// Where a wrapped line begins, as in Clang's messages.
constexpr unsigned WrapIndent = 6;

unsigned widthOf(StringRef Text) {
  int Width = llvm::sys::unicode::columnWidthUTF8(Text);
  return Width < 0 ? Text.size() : Width;
}

std::string place(const std::string &File, uint32_t Line, uint32_t Column) {
  return Line ? File + ":" + std::to_string(Line) + ":" +
                    std::to_string(Column) + ": "
              : std::string();
}

std::string suppressionWords(const Suppression &S) {
  return S.Kind == Suppression::Comment
             ? "`" + S.Text + "` in line " + std::to_string(S.Line)
             : "the baseline " + S.Text;
}

class TextReporter {
public:
  TextReporter(const ReportOptions &Options, raw_ostream &Out)
      : Options(Options), Out(Out) {}

  void finding(const Finding &F) {
    std::string Text = F.Message + " [" + F.Check + "]";
    if (F.Confidence != Confidence::High)
      Text += std::string(" (confidence: ") + toString(F.Confidence) + ")";
    if (F.Suppressed)
      Text += " (suppressed by " + suppressionWords(*F.Suppressed) + ")";
    message(place(F.File, F.Line, F.Column), toString(F.Severity),
            F.Severity == Severity::Note    ? raw_ostream::CYAN
            : F.Severity == Severity::Error ? raw_ostream::RED
                                            : raw_ostream::MAGENTA,
            Text, /*Bold=*/true);
    snippet(F);
    for (const TraceStep &S : F.Trace)
      note(S.Line ? place(S.File, S.Line, S.Column)
                  : place(F.File, F.Line, F.Column),
           S.Message);
    if (F.Fix) {
      const Edit &E = F.Fix->Edits.front();
      std::string Text = "fix: `" + E.Text + "`, written by `--fix`";
      for (const std::string &Header : F.Fix->Headers)
        Text += (&Header == &F.Fix->Headers.front() ? " with `<" : ", `<") +
                Header + ">`";
      note(place(E.File, E.Line, E.Column), Text);
    }
    for (const std::string &Advice : F.Advice)
      note(place(F.File, F.Line, F.Column), "instead: " + Advice);
  }

private:
  const ReportOptions &Options;
  raw_ostream &Out;

  void paint(raw_ostream::Colors With, bool Bold, StringRef Text) {
    if (Options.Colour)
      Out.changeColor(With, Bold);
    Out << Text;
    if (Options.Colour)
      Out.resetColor();
  }

  void note(const std::string &Place, const std::string &Text) {
    message(Place, "note", raw_ostream::CYAN, Text, /*Bold=*/false);
  }

  void message(const std::string &Place, const std::string &Kind,
               raw_ostream::Colors Colour, const std::string &Text, bool Bold) {
    std::string Shown = Options.Terminal ? cleanText(Place) : Place;
    if (Bold)
      paint(raw_ostream::SAVEDCOLOR, true, Shown);
    else
      Out << Shown;
    paint(Colour, true, Kind + ": ");
    wrapped(Options.Terminal ? cleanText(Text) : Text,
            widthOf(Shown) + Kind.size() + 2);
    Out << "\n";
  }

  /// \p Text behind \p Column columns; blanks become line ends where it
  /// would run over the edge.
  void wrapped(StringRef Text, unsigned Column) {
    if (!Options.Width) {
      Out << Text;
      return;
    }
    bool First = true;
    while (!Text.empty()) {
      auto [Word, Rest] = Text.split(' ');
      unsigned Width = widthOf(Word);
      if (!First && Column + 1 + Width > Options.Width) {
        Out << "\n" << std::string(WrapIndent, ' ');
        Column = WrapIndent;
      } else if (!First) {
        Out << ' ';
        ++Column;
      }
      Out << Word;
      Column += Width;
      First = false;
      Text = Rest;
    }
  }

  void snippet(const Finding &F) {
    if (!Options.SourceLine)
      return;
    std::string Number = std::to_string(F.Line);
    Number.insert(0, Number.size() < 5 ? 5 - Number.size() : 0, ' ');
    auto S = makeSnippet(Options.SourceLine(F.File, F.Line), F.Column,
                         F.EndColumn, Options.Terminal,
                         Options.Width > Number.size() + 3
                             ? Options.Width - Number.size() - 3
                             : 0);
    if (!S)
      return;
    Out << Number << " | " << S->Code << "\n";
    Out << std::string(Number.size(), ' ') << " | " << S->Blank;
    paint(raw_ostream::GREEN, true, S->Mark);
    Out << "\n";
  }
};

} // namespace

void reportText(const AnalysisResult &Result, const ReportOptions &Options,
                raw_ostream &Out) {
  TextReporter Reporter(Options, Out);
  for (const Finding &F : Result.Findings)
    Reporter.finding(F);
}

} // namespace throttlint
