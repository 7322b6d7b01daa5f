//===- Terminal.cpp ---------------------------------------------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "cli/Terminal.h"

#include "llvm/Support/Process.h"

#include <sys/ioctl.h>
#include <unistd.h>

namespace throttlint {

bool isTerminal(llvm::raw_fd_ostream &Out) {
  return Out.is_displayed() && Out.has_colors();
}

unsigned terminalWidth(llvm::raw_fd_ostream &Out) {
  if (!isTerminal(Out))
    return 0;
  // LLVM knows the variable COLUMNS alone, which shells do not export.
  if (unsigned Columns = llvm::sys::Process::StandardOutColumns())
    return Columns;
  winsize Size{};
  return ioctl(STDOUT_FILENO, TIOCGWINSZ, &Size) == 0 ? Size.ws_col : 0;
}

bool wantsColour(llvm::raw_fd_ostream &Out, ColourChoice Choice) {
  if (Choice != ColourChoice::Auto)
    return Choice == ColourChoice::Always;
  auto NoColour = llvm::sys::Process::GetEnv("NO_COLOR");
  return isTerminal(Out) && (!NoColour || NoColour->empty());
}

} // namespace throttlint
