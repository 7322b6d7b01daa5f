//===- Snippet.cpp ----------------------------------------------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "report/Snippet.h"

#include "llvm/Support/ConvertUTF.h"
#include "llvm/Support/Unicode.h"

#include <algorithm>
#include <vector>

namespace throttlint {

using llvm::StringRef;

namespace {

constexpr unsigned TabWidth = 8;
constexpr const char *Dots = "...";
constexpr unsigned DotsWidth = 3;

/// One character as it is shown.
struct Cell {
  std::string Text;
  unsigned Width = 1;
  uint32_t Byte = 0; ///< where it begins in the line
};

/// The character at the beginning of \p Text, or one byte that is none.
StringRef firstCharacter(StringRef Text) {
  auto *Bytes = reinterpret_cast<const llvm::UTF8 *>(Text.data());
  unsigned Size = llvm::getNumBytesForUTF8(*Bytes);
  return Size <= Text.size() && llvm::isLegalUTF8Sequence(Bytes, Bytes + Size)
             ? Text.take_front(Size)
             : Text.take_front(1);
}

std::vector<Cell> cellsOf(StringRef Line, bool Terminal) {
  std::vector<Cell> Out;
  unsigned Column = 0;
  for (uint32_t Byte = 0; Byte < Line.size();) {
    StringRef Char = firstCharacter(Line.drop_front(Byte));
    Cell C{Char.str(), 1, Byte};
    Byte += Char.size();
    if (Char == "\t") {
      C.Width = TabWidth - Column % TabWidth;
      if (Terminal)
        C.Text = std::string(C.Width, ' ');
    } else if (int Width = llvm::sys::unicode::columnWidthUTF8(Char);
               Width >= 0) {
      C.Width = Width;
    } else if (Terminal) {
      C.Text = "\xef\xbf\xbd"; // bytes that are no text, control characters
    }
    Column += C.Width;
    Out.push_back(std::move(C));
  }
  return Out;
}

unsigned widthOf(const std::vector<Cell> &Cells, size_t From, size_t To) {
  unsigned Width = 0;
  for (size_t I = From; I < To; ++I)
    Width += Cells[I].Width;
  return Width;
}

} // namespace

std::optional<Snippet> makeSnippet(StringRef Line, uint32_t Column,
                                   uint32_t EndColumn, bool Terminal,
                                   unsigned Width) {
  if (Line.empty() || Column == 0 || Column > Line.size() + 1)
    return std::nullopt;
  std::vector<Cell> Cells = cellsOf(Line, Terminal);
  auto At = [&](uint32_t ByteColumn) -> size_t {
    return std::partition_point(
               Cells.begin(), Cells.end(),
               [&](const Cell &C) { return C.Byte + 1 < ByteColumn; }) -
           Cells.begin();
  };
  size_t Mark = At(Column);
  size_t MarkEnd = std::max(EndColumn > Column ? At(EndColumn) : 0, Mark + 1);
  MarkEnd = std::min(MarkEnd, std::max(Cells.size(), Mark + 1));

  size_t First = 0, Last = Cells.size();
  if (Width > 4 * DotsWidth && widthOf(Cells, 0, Last) > Width) {
    // The mark a third from the left, or the end of the line.
    while (widthOf(Cells, First, Last) > Width - DotsWidth &&
           widthOf(Cells, First, Mark) > Width / 3)
      ++First;
    unsigned Room = Width - (First ? DotsWidth : 0);
    if (widthOf(Cells, First, Last) > Room)
      while (Last > First && widthOf(Cells, First, Last) > Room - DotsWidth)
        --Last;
  }
  Snippet Out;
  if (First) {
    Out.Code = Dots;
    Out.Blank = std::string(DotsWidth, ' ');
  }
  for (size_t I = First; I < Last; ++I)
    Out.Code += Cells[I].Text;
  if (Last < Cells.size())
    Out.Code += Dots;
  // Where tabs stay tabs, the mark stands below the code by tabs, too.
  for (size_t I = First; I < Mark && I < Cells.size(); ++I)
    Out.Blank +=
        Cells[I].Text == "\t" ? "\t" : std::string(Cells[I].Width, ' ');
  unsigned MarkWidth =
      Mark < Cells.size() && Cells[Mark].Text == "\t"
          ? 1
          : widthOf(Cells, Mark, std::min({MarkEnd, Cells.size(), Last}));
  Out.Mark = "^" + std::string(MarkWidth > 1 ? MarkWidth - 1 : 0, '~');
  return Out;
}

} // namespace throttlint
