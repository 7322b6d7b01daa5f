//===- Messages.h - what findings say in fixtures ---------------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#ifndef THROTTLINT_TESTS_MESSAGES_H
#define THROTTLINT_TESTS_MESSAGES_H

#include "driver/Analysis.h"

namespace throttlint {

/// Notes the words of these findings; MessagesTest.cpp judges them at the end.
void hear(const AnalysisResult &Result);

} // namespace throttlint

#endif
