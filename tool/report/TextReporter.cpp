//===- TextReporter.cpp -----------------------------------------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "report/Reporter.h"

namespace throttlint {

using llvm::raw_ostream;

static void place(raw_ostream &Out, const std::string &File, uint32_t Line,
                  uint32_t Column) {
  if (Line)
    Out << File << ":" << Line << ":" << Column << ": ";
}

static void paint(raw_ostream &Out, bool Colour, raw_ostream::Colors With,
                  bool Bold, llvm::StringRef Text) {
  if (Colour)
    Out.changeColor(With, Bold);
  Out << Text;
  if (Colour)
    Out.resetColor();
}

static void snippet(raw_ostream &Out, const ReportOptions &Options,
                    const Finding &F) {
  if (!Options.SourceLine)
    return;
  std::string Line = Options.SourceLine(F.File, F.Line);
  if (Line.empty() || F.Column == 0 || F.Column > Line.size() + 1)
    return;
  std::string Number = std::to_string(F.Line);
  Number.insert(0, Number.size() < 5 ? 5 - Number.size() : 0, ' ');
  Out << Number << " | " << Line << "\n";
  Out << std::string(Number.size(), ' ') << " | ";
  // Tabs stay tabs, so that the mark stands below the code.
  for (uint32_t I = 0; I + 1 < F.Column; ++I)
    Out << (Line[I] == '\t' ? '\t' : ' ');
  std::string Mark = "^";
  if (F.EndColumn > F.Column + 1)
    Mark += std::string(F.EndColumn - F.Column - 1, '~');
  paint(Out, Options.Colour, raw_ostream::GREEN, true, Mark);
  Out << "\n";
}

static std::string suppressionWords(const Suppression &S) {
  return S.Kind == Suppression::Comment
             ? "`" + S.Text + "` in line " + std::to_string(S.Line)
             : "the baseline " + S.Text;
}

void reportText(const AnalysisResult &Result, const ReportOptions &Options,
                raw_ostream &Out) {
  for (const Finding &F : Result.Findings) {
    if (Options.Colour)
      Out.changeColor(raw_ostream::SAVEDCOLOR, /*Bold=*/true);
    place(Out, F.File, F.Line, F.Column);
    if (Options.Colour)
      Out.resetColor();
    paint(Out, Options.Colour,
          F.Severity == Severity::Note ? raw_ostream::CYAN
                                       : raw_ostream::MAGENTA,
          true, std::string(toString(F.Severity)) + ": ");
    Out << F.Message << " [" << F.Check << "]";
    if (F.Confidence != Confidence::High)
      Out << " (confidence: " << toString(F.Confidence) << ")";
    if (F.Suppressed)
      Out << " (suppressed by " << suppressionWords(*F.Suppressed) << ")";
    Out << "\n";
    snippet(Out, Options, F);
    for (const TraceStep &Step : F.Trace) {
      if (Step.Line)
        place(Out, Step.File, Step.Line, Step.Column);
      else
        place(Out, F.File, F.Line, F.Column);
      paint(Out, Options.Colour, raw_ostream::CYAN, true, "note: ");
      Out << Step.Message << "\n";
    }
    if (F.Fix) {
      const Edit &E = F.Fix->Edits.front();
      place(Out, E.File, E.Line, E.Column);
      paint(Out, Options.Colour, raw_ostream::CYAN, true, "note: ");
      Out << "fix: `" << E.Text << "`, written by `--fix`";
      for (const std::string &Header : F.Fix->Headers)
        Out << (&Header == &F.Fix->Headers.front() ? " with " : ", ") << "`<"
            << Header << ">`";
      Out << "\n";
    }
    for (const std::string &Advice : F.Advice) {
      place(Out, F.File, F.Line, F.Column);
      paint(Out, Options.Colour, raw_ostream::CYAN, true, "note: ");
      Out << "instead: " << Advice << "\n";
    }
  }
}

} // namespace throttlint
