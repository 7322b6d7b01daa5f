//===- HostVersion.cpp ------------------------------------------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "plugin/HostVersion.h"

#include "llvm/ADT/StringRef.h"
#include "llvm/Config/llvm-config.h"

#include <cstdio>
#include <cstdlib>

#if __has_include(<link.h>)
#include <link.h>
#endif

namespace throttlint {

#if __has_include(<link.h>)
/// `libclang-cpp.so.14`, `libLLVM-14.so.1`, `libLLVM.so.19.1`; 0 for others.
static unsigned versionOf(llvm::StringRef Library) {
  llvm::StringRef Name = Library.substr(Library.rfind('/') + 1);
  unsigned Version = 0;
  if (Name.consume_front("libclang-cpp.so.") ||
      Name.consume_front("libLLVM.so.") || Name.consume_front("libLLVM-"))
    Name.consumeInteger(10, Version);
  return Version;
}

RightHost::RightHost() {
  unsigned Other = 0;
  dl_iterate_phdr(
      [](dl_phdr_info *Info, size_t, void *Out) {
        unsigned Version = versionOf(Info->dlpi_name);
        if (Version && Version != LLVM_VERSION_MAJOR)
          *static_cast<unsigned *>(Out) = Version;
        return 0;
      },
      &Other);
  if (!Other)
    return;
  std::fprintf(stderr,
               "throttlint-tidy: built for clang-tidy %d, but this one is "
               "version %u; run clang-tidy-%d\n",
               LLVM_VERSION_MAJOR, Other, LLVM_VERSION_MAJOR);
  std::_Exit(1);
}
#else
RightHost::RightHost() {}
#endif

} // namespace throttlint
