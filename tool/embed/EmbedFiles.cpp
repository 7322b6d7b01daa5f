//===- EmbedFiles.cpp - files -> one C++ source -----------------*- C++ -*-===//
//
// Usage at build: embed-files ROOT OUT.cpp NAME FILE...
// Writes an array NAME of {path below ROOT, text}.
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

int main(int argc, char **argv) {
  if (argc < 4) {
    std::fprintf(stderr, "usage: embed-files ROOT OUT.cpp NAME LIST\n");
    return 2;
  }
  std::filesystem::path Root = argv[1];
  std::ofstream Out(argv[2]);
  std::ifstream List(argv[4]);
  Out << "#include \"embed/EmbeddedFiles.h\"\n"
         "namespace throttlint {\n"
         "static const EmbeddedFile Files[] = {\n";
  size_t Count = 0;
  for (std::string Path; std::getline(List, Path);) {
    if (Path.empty())
      continue;
    std::ifstream In(Path, std::ios::binary);
    if (!In) {
      std::fprintf(stderr, "embed-files: cannot read %s\n", Path.c_str());
      return 1;
    }
    std::string Text{std::istreambuf_iterator<char>(In), {}};
    Out << "{\"" << std::filesystem::relative(Path, Root).generic_string()
        << "\", std::string_view(";
    // Pieces: compilers limit the length of one literal.
    for (size_t At = 0; At < Text.size() || At == 0;) {
      std::string Piece = Text.substr(At, 8000);
      Out << "R\"TLEMBED(" << Piece << ")TLEMBED\"\n";
      At += Piece.size();
      if (Piece.empty())
        break;
    }
    Out << ", " << Text.size() << ")},\n";
    ++Count;
  }
  Out << "};\nstd::span<const EmbeddedFile> " << argv[3]
      << "() { return {Files, " << Count << "}; }\n} // namespace throttlint\n";
  return Out.good() ? 0 : 1;
}
