//===- Terminal.h - is somebody looking -------------------------*- C++ -*-===//
//
// Purpose: whether an output is a terminal that understands escape codes, how
// wide it is, and whether colours are wanted. A pipe, a file and a dumb
// terminal (an editor's output window) get plain text.
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#ifndef THROTTLINT_CLI_TERMINAL_H
#define THROTTLINT_CLI_TERMINAL_H

#include "llvm/Support/raw_ostream.h"

namespace throttlint {

enum class ColourChoice { Auto, Always, Never };

bool isTerminal(llvm::raw_fd_ostream &Out);
/// Columns of the standard output; 0 where it is no terminal or not known.
unsigned terminalWidth(llvm::raw_fd_ostream &Out);
/// NO_COLOR counts unless colours are asked for.
bool wantsColour(llvm::raw_fd_ostream &Out, ColourChoice Choice);

} // namespace throttlint

#endif
