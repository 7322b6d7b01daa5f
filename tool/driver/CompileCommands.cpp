//===- CompileCommands.cpp --------------------------------------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "driver/CompileCommands.h"

#include "clang/Tooling/JSONCompilationDatabase.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringSwitch.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/MemoryBuffer.h"
#include "llvm/Support/Path.h"

#include <algorithm>
#include <set>
#include <tuple>

namespace throttlint {
namespace fs = llvm::sys::fs;
namespace path = llvm::sys::path;

std::string canonicalPath(llvm::StringRef Path, llvm::StringRef Base) {
  llvm::SmallString<256> Out(Path);
  if (Base.empty())
    fs::make_absolute(Out);
  else
    fs::make_absolute(Base, Out);
  path::remove_dots(Out, /*remove_dot_dot=*/true);
  return path::convert_to_slash(Out);
}

std::string realPath(llvm::StringRef Path) {
  llvm::SmallString<256> Real;
  if (fs::real_path(Path, Real))
    return canonicalPath(Path);
  return path::convert_to_slash(Real);
}

bool isBelow(llvm::StringRef File, llvm::StringRef Folder) {
  while (Folder.size() > 1 && Folder.ends_with("/"))
    Folder = Folder.drop_back();
  return File == Folder || Folder == "/" ||
         (File.starts_with(Folder) && File.size() > Folder.size() &&
          File[Folder.size()] == '/');
}

bool isSource(llvm::StringRef File) {
  return llvm::StringSwitch<bool>(path::extension(File))
      .Cases(".c", ".cc", ".cpp", ".cxx", ".c++", ".C", ".cp", ".CPP", ".CC",
             true)
      .Default(false);
}

/// What else stands in compile databases: other languages, and headers, which
/// are part of the sources.
static bool isNoSource(llvm::StringRef File, bool &Header) {
  Header = llvm::StringSwitch<bool>(path::extension(File).lower())
               .Cases(".h", ".hh", ".hpp", ".hxx", ".h++", ".inc", ".inl",
                      ".ipp", ".tpp", true)
               .Default(false);
  return Header || llvm::StringSwitch<bool>(path::extension(File).lower())
                       .Cases(".s", ".sx", ".asm", ".m", ".mm", ".cu", ".cl",
                              ".rc", ".ll", ".f", true)
                       .Cases(".f90", ".f95", ".swift", ".rs", ".d", ".go",
                              ".java", ".o", true)
                       .Default(false);
}

/// All sources below a folder; build trees and hidden folders are left out.
static void collectSources(const std::string &Folder,
                           std::set<std::string> &Out) {
  std::error_code Error;
  for (fs::recursive_directory_iterator It(Folder, Error, false), End;
       It != End && !Error; It.increment(Error)) {
    llvm::StringRef Name = path::filename(It->path());
    if (It->type() == fs::file_type::directory_file) {
      if (Name.starts_with(".") || Name == "CMakeFiles" ||
          fs::exists(It->path() + "/CMakeCache.txt"))
        It.no_push();
      continue;
    }
    if (isSource(Name))
      Out.insert(canonicalPath(It->path()));
  }
}

static llvm::Expected<CompileCommands> readJson(const std::string &File) {
  std::string Message;
  auto Db = clang::tooling::JSONCompilationDatabase::loadFromFile(
      File, Message, clang::tooling::JSONCommandLineSyntax::AutoDetect);
  std::unique_ptr<clang::tooling::CompilationDatabase> Expanded;
  if (Db)
    Expanded = clang::tooling::expandResponseFiles(
        std::move(Db), llvm::vfs::getRealFileSystem());
  if (!Expanded)
    return llvm::createStringError(
        "cannot read '" + File + "': " + llvm::StringRef(Message).trim().str() +
        "; write it anew with CMAKE_EXPORT_COMPILE_COMMANDS=ON or bear");
  CompileCommands Out;
  Out.From = File;
  for (const clang::tooling::CompileCommand &C :
       Expanded->getAllCompileCommands()) {
    CompileUnit Unit;
    // Relative directories count from the file's own folder.
    Unit.Directory = canonicalPath(C.Directory, path::parent_path(File));
    Unit.File = canonicalPath(C.Filename, Unit.Directory);
    bool Header = false;
    if (isNoSource(Unit.File, Header)) {
      if (!Header)
        Out.LeftOut.push_back(Unit.File);
      continue;
    }
    Unit.Arguments = C.CommandLine;
    // `sketch.ino`, `table.def`: the compiler was told, or a script knows.
    if (!isSource(Unit.File) && llvm::none_of(Unit.Arguments, [](auto &A) {
          return llvm::StringRef(A).starts_with("-x");
        }))
      Unit.Arguments.insert(Unit.Arguments.begin() + 1, "-xc++");
    // The source itself is appended again when parsing.
    llvm::erase_if(Unit.Arguments, [&](const std::string &A) {
      return &A != &Unit.Arguments.front() && !A.starts_with("-") &&
             canonicalPath(A, Unit.Directory) == Unit.File;
    });
    Out.Units.push_back(std::move(Unit));
  }
  // Compiled twice (static and shared, say): once is enough to judge, and
  // always the same one.
  llvm::sort(Out.Units, [](const CompileUnit &A, const CompileUnit &B) {
    return std::tie(A.File, A.Arguments) < std::tie(B.File, B.Arguments);
  });
  Out.Units.erase(std::unique(Out.Units.begin(), Out.Units.end(),
                              [](const CompileUnit &A, const CompileUnit &B) {
                                return A.File == B.File;
                              }),
                  Out.Units.end());
  return Out;
}

static CompileCommands fixedFlags(const std::vector<std::string> &Flags,
                                  const std::string &Directory,
                                  const std::set<std::string> &Sources,
                                  std::string From) {
  CompileCommands Out;
  Out.From = std::move(From);
  for (const std::string &File : Sources) {
    CompileUnit Unit;
    Unit.Directory = Directory;
    Unit.File = File;
    bool C = path::extension(File) == ".c";
    Unit.Arguments.push_back(C ? "clang" : "clang++");
    Unit.Arguments.insert(Unit.Arguments.end(), Flags.begin(), Flags.end());
    Out.Units.push_back(std::move(Unit));
  }
  return Out;
}

llvm::Expected<CompileCommands>
findCompileCommands(const CompileCommandsRequest &Request) {
  std::vector<std::string> Paths;
  for (const std::string &P : Request.Paths) {
    Paths.push_back(canonicalPath(P));
    if (!fs::exists(Paths.back()))
      return llvm::createStringError("no such file or folder: '" + P + "'");
  }
  if (Paths.empty())
    Paths.push_back(canonicalPath("."));
  auto NamedSources = [&] {
    std::set<std::string> Sources;
    for (const std::string &P : Paths)
      if (fs::is_directory(P))
        collectSources(P, Sources);
      else
        Sources.insert(P);
    return Sources;
  };

  CompileCommands Out;
  if (Request.Flags) {
    Out = fixedFlags(*Request.Flags, canonicalPath("."), NamedSources(),
                     "the flags after --");
  } else {
    std::string Json, Flags;
    if (Request.BuildPath) {
      std::string P = canonicalPath(*Request.BuildPath);
      if (fs::is_directory(P)) {
        for (const char *Name : {"compile_commands.json", "compile_flags.txt"})
          if (fs::exists(P + "/" + Name)) {
            (llvm::StringRef(Name).ends_with(".json") ? Json : Flags) =
                P + "/" + Name;
            break;
          }
      } else if (fs::exists(P)) {
        (llvm::StringRef(P).ends_with(".txt") ? Flags : Json) = P;
      }
      if (Json.empty() && Flags.empty())
        return llvm::createStringError(
            "-p " + *Request.BuildPath +
            ": no compile_commands.json or compile_flags.txt there");
    } else {
      // Upwards from the first path, the nearest folder that has one; build/
      // is where most people's CMake puts it.
      std::string Folder = fs::is_directory(Paths.front())
                               ? Paths.front()
                               : path::parent_path(Paths.front()).str();
      while (true) {
        if (fs::exists(Folder + "/compile_commands.json"))
          Json = Folder + "/compile_commands.json";
        else if (fs::exists(Folder + "/build/compile_commands.json"))
          Json = Folder + "/build/compile_commands.json";
        else if (fs::exists(Folder + "/compile_flags.txt"))
          Flags = Folder + "/compile_flags.txt";
        if (!Json.empty() || !Flags.empty())
          break;
        llvm::StringRef Parent = path::parent_path(Folder);
        if (Parent.empty() || Parent == Folder)
          return llvm::createStringError(
              "no compile_commands.json or compile_flags.txt found in '" +
              Paths.front() +
              "' or above; name a build folder with -p, or give the compiler "
              "flags after --");
        Folder = Parent.str();
      }
    }
    if (!Json.empty()) {
      auto Db = readJson(Json);
      if (!Db)
        return Db.takeError();
      Out = std::move(*Db);
      for (const std::string &P : Paths)
        if (!fs::is_directory(P) && isSource(P) &&
            llvm::none_of(Out.Units, [&](const CompileUnit &U) {
              return realPath(U.File) == realPath(P);
            }))
          Out.Unknown.push_back(P);
    } else {
      auto Buffer = llvm::MemoryBuffer::getFile(Flags);
      if (!Buffer)
        return llvm::createStringError("cannot read '" + Flags +
                                       "': " + Buffer.getError().message());
      std::vector<std::string> Lines;
      llvm::SmallVector<llvm::StringRef> Raw;
      (*Buffer)->getBuffer().split(Raw, '\n');
      for (llvm::StringRef Line : Raw)
        if (Line = Line.trim(); !Line.empty() && !Line.starts_with("#"))
          Lines.push_back(Line.str());
      // The whole folder is the program; paths restrict what is reported.
      std::set<std::string> Sources = NamedSources();
      std::string Folder = path::parent_path(Flags).str();
      collectSources(Folder, Sources);
      Out = fixedFlags(Lines, Folder, Sources, Flags);
    }
  }
  llvm::sort(Out.Units, [](const CompileUnit &A, const CompileUnit &B) {
    return A.File < B.File;
  });
  if (Out.Units.empty())
    return llvm::createStringError("no C or C++ sources in " + Out.From);
  return Out;
}

} // namespace throttlint
