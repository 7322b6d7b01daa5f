//===- CliRunner.h - the binary as users run it -----------------*- C++ -*-===//
//
// Purpose: a small project in a folder of its own, and the real program run
// there. The sources use libcurl's stand-in header.
//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#ifndef THROTTLINT_TESTS_CLIRUNNER_H
#define THROTTLINT_TESTS_CLIRUNNER_H

#include "llvm/ADT/SmallString.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringRef.h"
#include "llvm/Support/FileSystem.h"
#include "llvm/Support/Path.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <sstream>
#include <sys/wait.h>

using Json = nlohmann::ordered_json;

namespace throttlint {

inline constexpr const char *RequestInLoop = "ratelimit-request-in-loop";

/// The request stands at line 5.
inline constexpr const char *LoopC = R"(#include <curl/curl.h>
void close_all(CURL *curl, int n) {
  curl_easy_setopt(curl, CURLOPT_URL, "https://slack.com/api/conversations.close");
  for (int i = 0; i < n; i++)
    curl_easy_perform(curl);
}
)";

/// The same in C++ that is no C.
inline constexpr const char *LoopCpp = R"(#include <curl/curl.h>
#include <string>
#include <vector>
void closeAll(CURL *Handle, const std::vector<std::string> &Ids) {
  for (const auto &Id : Ids) {
    std::string Url = "https://slack.com/api/conversations.close?channel=" + Id;
    curl_easy_setopt(Handle, CURLOPT_URL, Url.c_str());
    curl_easy_perform(Handle);
  }
}
)";

inline constexpr const char *CleanC = R"(#include <curl/curl.h>
int close_one(CURL *curl) {
  curl_easy_setopt(curl, CURLOPT_URL, "https://slack.com/api/conversations.close");
  return curl_easy_perform(curl);
}
)";

/// A public host without rules: less sure.
inline constexpr const char *UnknownHostC = R"(#include <curl/curl.h>
void fetch_all(CURL *curl, int n) {
  curl_easy_setopt(curl, CURLOPT_URL, "https://api.nobody-knows.com/items");
  for (int i = 0; i < n; i++)
    curl_easy_perform(curl);
}
)";

inline constexpr const char *RetryCpp = R"(#include <curl/curl.h>
bool closeOne(CURL *Handle) {
  curl_easy_setopt(Handle, CURLOPT_URL, "https://slack.com/api/conversations.close");
  while (true) {
    if (curl_easy_perform(Handle) == CURLE_OK)
      return true;
  }
}
)";

inline std::string shellWord(const std::string &S) {
  std::string Out = "'";
  for (char C : S)
    Out += C == '\'' ? "'\\''" : std::string(1, C);
  return Out + "'";
}

inline std::string slurp(const std::string &Path) {
  std::ifstream In(Path, std::ios::binary);
  std::stringstream Out;
  Out << In.rdbuf();
  return Out.str();
}

/// \p Text with the first \p From, which must be there, replaced.
inline std::string replaced(std::string Text, const std::string &From,
                            const std::string &To) {
  size_t At = Text.find(From);
  EXPECT_NE(At, std::string::npos) << From;
  if (At != std::string::npos)
    Text.replace(At, From.size(), To);
  return Text;
}

struct Outcome {
  int Code = -1;
  std::string Out, Err;

  Json json() const {
    Json J = Json::parse(Out, nullptr, false);
    EXPECT_FALSE(J.is_discarded()) << Out << Err;
    return J.is_discarded() ? Json::object() : J;
  }
  bool says(const std::string &Text) const {
    return Out.find(Text) != std::string::npos;
  }
  bool complains(const std::string &Text) const {
    return Err.find(Text) != std::string::npos;
  }
};

class CliTest : public testing::Test {
protected:
  void SetUp() override {
    llvm::SmallString<128> Folder, Real;
    ASSERT_FALSE(llvm::sys::fs::createUniqueDirectory("throttlint", Folder));
    ASSERT_FALSE(llvm::sys::fs::real_path(Folder, Real));
    Base = Real.str().str();
    // Where a project starts does not depend on where tests run.
    Root = Base + "/project";
    ASSERT_FALSE(llvm::sys::fs::create_directories(Root + "/.git"));
  }
  void TearDown() override {
    if (!Base.empty())
      llvm::sys::fs::remove_directories(Base);
  }

  std::string Base, Root;

  void write(const std::string &Name, const std::string &Text) {
    std::string Path = Root + "/" + Name;
    ASSERT_FALSE(
        llvm::sys::fs::create_directories(llvm::sys::path::parent_path(Path)));
    std::ofstream(Path, std::ios::binary) << Text;
  }
  /// compile_commands.json in \p Folder: file and flags.
  void commands(const std::vector<std::pair<std::string, std::string>> &Files,
                const std::string &Folder = ".", bool Reversed = false) {
    Json Entries = Json::array();
    for (const auto &[File, Flags] : Files)
      Entries.push_back(
          {{"directory", Root},
           {"file", File},
           {"command",
            (llvm::StringRef(File).ends_with(".c") ? "cc " : "c++ ") + Flags +
                " -c " + File + " -o " + File + ".o"}});
    if (Reversed)
      std::reverse(Entries.begin(), Entries.end());
    write(Folder + "/compile_commands.json", Entries.dump(2));
  }
  Outcome run(const std::string &Arguments, const std::string &Folder = ".",
              const std::string &Environment = "") {
    std::string Out = Base + "/out", Err = Base + "/err";
    std::string Line = "cd " + shellWord(Root + "/" + Folder) + " && " +
                       Environment + " " + shellWord(THROTTLINT_BINARY) + " " +
                       Arguments + " >" + shellWord(Out) + " 2>" +
                       shellWord(Err) + " </dev/null";
    int Status = std::system(Line.c_str());
    Outcome Result;
    Result.Code = WIFEXITED(Status) ? WEXITSTATUS(Status) : -1;
    Result.Out = slurp(Out);
    Result.Err = slurp(Err);
    return Result;
  }
};

} // namespace throttlint

#define EXPECT_CODE(Outcome, Expected)                                         \
  EXPECT_EQ((Outcome).Code, Expected) << (Outcome).Out << (Outcome).Err
#define ASSERT_CODE(Outcome, Expected)                                         \
  ASSERT_EQ((Outcome).Code, Expected) << (Outcome).Out << (Outcome).Err

#endif
