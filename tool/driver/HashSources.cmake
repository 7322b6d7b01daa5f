# Writes the header OUT with one hash of the files in LIST and of LLVM's version.
cmake_policy(VERSION 3.25)
file(STRINGS ${LIST} files)
set(all "LLVM ${LLVM}")
foreach(file IN LISTS files)
  file(SHA256 ${file} hash)
  string(APPEND all " ${hash}")
endforeach()
string(SHA256 hash "${all}")
file(WRITE ${OUT}
"// Made by HashSources.cmake.
namespace throttlint {
inline constexpr const char *ExtractionHash = \"${hash}\";
}
")
