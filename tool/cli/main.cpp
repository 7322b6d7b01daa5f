//===- main.cpp -------------------------------------------------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "cli/Cli.h"

#include "llvm/Support/InitLLVM.h"

#include <vector>

int main(int argc, char **argv) {
  llvm::InitLLVM Init(argc, argv);
  std::vector<std::string> Args(argv + 1, argv + argc);
  int Code = throttlint::runCli(Args, llvm::outs(), llvm::errs());
  llvm::outs().flush();
  return Code;
}
