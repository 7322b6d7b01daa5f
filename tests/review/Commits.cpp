//===- Commits.cpp ----------------------------------------------*- C++ -*-===//
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//===----------------------------------------------------------------------===//
#include "review/Commits.h"

#include <algorithm>
#include <cctype>
#include <functional>
#include <stdexcept>

namespace throttlint {
namespace {

/// A file in pieces: what stands first, and functions in any order.
struct FileParts {
  std::string Path, Head;
  std::vector<std::string> Functions;
};

/// A project, with functions that noise may rename.
struct Parts {
  std::vector<FileParts> Files;
  std::map<std::string, std::string> Moved;
  std::map<std::string, std::string> Renamed; ///< functions: old -> new

  SourceTree tree() const {
    SourceTree Out;
    for (const FileParts &F : Files) {
      std::string &Text = Out[F.Path];
      Text = F.Head;
      for (const std::string &Function : F.Functions)
        Text += "\n" + Function;
    }
    return Out;
  }
  FileParts &file(const std::string &Path) {
    for (FileParts &F : Files)
      if (F.Path == Path)
        return F;
    throw std::runtime_error("no file " + Path);
  }
  /// Replaces text that must be there once.
  void replace(const std::string &Old, const std::string &New) {
    size_t Times = 0;
    auto In = [&](std::string &Text) {
      for (size_t At = Text.find(Old); At != std::string::npos;
           At = Text.find(Old, At + New.size())) {
        Text.replace(At, Old.size(), New);
        ++Times;
      }
    };
    for (FileParts &F : Files) {
      In(F.Head);
      for (std::string &Function : F.Functions)
        In(Function);
    }
    if (Times != 1)
      throw std::runtime_error("'" + Old + "' stands there " +
                               std::to_string(Times) + " times");
  }
};

bool isWord(char C) {
  return std::isalnum(static_cast<unsigned char>(C)) || C == '_';
}

std::string renameWord(const std::string &Text, const std::string &Old,
                       const std::string &New) {
  std::string Out;
  for (size_t I = 0; I < Text.size();) {
    if (Text.compare(I, 9, "#include ") == 0) {
      size_t End = std::min(Text.find('\n', I), Text.size());
      Out += Text.substr(I, End - I);
      I = End;
      continue;
    }
    if (!isWord(Text[I])) {
      Out += Text[I++];
      continue;
    }
    size_t End = I;
    while (End < Text.size() && isWord(Text[End]))
      ++End;
    std::string Word = Text.substr(I, End - I);
    Out += Word == Old ? New : Word;
    I = End;
  }
  return Out;
}

void renameEverywhere(Parts &P, const std::string &Old,
                      const std::string &New) {
  for (FileParts &F : P.Files) {
    F.Head = renameWord(F.Head, Old, New);
    for (std::string &Function : F.Functions)
      Function = renameWord(Function, Old, New);
  }
}

struct Edit {
  const char *Title;
  std::function<void(Parts &)> Do;
  Hazards Introduced, Fixed;
};

struct Noise {
  const char *Title;
  std::function<void(Parts &)> Do;
};

struct Project {
  const char *Name;
  Parts Text;
  /// Functions that noise renames, and a file that it moves.
  std::vector<std::string> Renamable;
  std::vector<std::string> Variables;
  std::string MovableFile, MovedTo;
  std::vector<Edit> Edits;
};

constexpr const char *Loop = "request-in-loop", *Blocks = "blocking-in-async",
                     *Endless = "unbounded-retry",
                     *NoBackoff = "retry-without-backoff",
                     *Poll = "poll-too-fast";

// A daemon in C: libcurl, libuv, pauses by sleep().

Project daemonProject() {
  Project P;
  P.Name = "daemon (C, libcurl, libuv)";
  P.Text.Files = {{"slack.h",
                   R"(#ifndef SLACK_H
#define SLACK_H
#include <curl/curl.h>
#include <unistd.h>
int slack_post(CURL *curl, const char *url);
void log_line(const char *text);
int last_status(void);
static inline void pause_between(void) { sleep(4); }
#endif
)",
                   {}},
                  {"slack.c",
                   R"(#include "slack.h"
#include <stdio.h>
)",
                   {R"(int slack_post(CURL *curl, const char *url) {
  long status = 0;
  curl_easy_setopt(curl, CURLOPT_URL, url);
  if (curl_easy_perform(curl) != CURLE_OK)
    return 0;
  curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &status);
  return (int)status;
}
)",
                    R"(void log_line(const char *text) {
  fputs(text, stderr);
}
)",
                    R"(int last_status(void) {
  return 200;
}
)"}},
                  {"jobs.h",
                   R"(#ifndef JOBS_H
#define JOBS_H
#include "slack.h"
void close_all(CURL *curl, int count);
void archive_all(CURL *curl, int count);
void rename_all(CURL *curl, int count);
void kick_some(CURL *curl, int count);
void invite_all(CURL *curl, int count);
int leave_one(CURL *curl);
int join_one(CURL *curl);
int open_one(CURL *curl);
#endif
)",
                   {}},
                  {"jobs.c",
                   R"(#include "jobs.h"
)",
                   {R"(void close_all(CURL *curl, int count) {
  for (int i = 0; i < count; i++) {
    if (slack_post(curl, "https://slack.com/api/conversations.close") != 200)
      log_line("close failed");
    sleep(5);
  }
}
)",
                    R"(void archive_all(CURL *curl, int count) {
  for (int i = 0; i < count; i++) {
    if (slack_post(curl, "https://slack.com/api/conversations.archive") != 200)
      log_line("archive failed");
  }
}
)",
                    R"(void rename_all(CURL *curl, int count) {
  for (int i = 0; i < count; i++) {
    if (slack_post(curl, "https://slack.com/api/conversations.rename") != 200)
      log_line("rename failed");
    pause_between();
  }
}
)",
                    R"(void kick_some(CURL *curl, int count) {
  if (count > 10)
    count = 10;
  for (int i = 0; i < count; i++) {
    if (slack_post(curl, "https://slack.com/api/conversations.kick") != 200)
      log_line("kick failed");
  }
}
)",
                    R"(void invite_all(CURL *curl, int count) {
  for (int i = 0; i < count; i++) {
    if (slack_post(curl, "https://slack.com/api/conversations.create") != 200)
      log_line("create failed");
  }
}
)",
                    R"(int leave_one(CURL *curl) {
  return slack_post(curl, "https://slack.com/api/conversations.leave");
}
)",
                    R"(int join_one(CURL *curl) {
  int delay = 1;
  for (int attempt = 0; attempt < 3; attempt++) {
    if (slack_post(curl, "https://slack.com/api/conversations.join") == 200)
      return 1;
    sleep(delay);
    delay *= 2;
  }
  return 0;
}
)",
                    R"(int open_one(CURL *curl) {
  while (1) {
    if (slack_post(curl, "https://slack.com/api/conversations.open") == 200)
      return 1;
  }
}
)"}},
                  {"main.c",
                   R"(#include "jobs.h"
#include <uv.h>
)",
                   {R"(static void on_tick(uv_timer_t *timer) {
  if (last_status() == 200)
    log_line("tick");
}
)",
                    R"(static void on_idle(uv_timer_t *timer) {
  usleep(200000);
}
)",
                    R"(int main(void) {
  uv_timer_t ticks, idle;
  CURL *curl = curl_easy_init();
  uv_timer_init(uv_default_loop(), &ticks);
  uv_timer_start(&ticks, on_tick, 1000, 1000);
  uv_timer_init(uv_default_loop(), &idle);
  uv_timer_start(&idle, on_idle, 1000, 1000);
  close_all(curl, last_status());
  archive_all(curl, last_status());
  rename_all(curl, last_status());
  kick_some(curl, last_status());
  invite_all(curl, last_status());
  leave_one(curl);
  join_one(curl);
  open_one(curl);
  uv_run(uv_default_loop(), UV_RUN_DEFAULT);
  return 0;
}
)"}}};
  P.Renamable = {"archive_all", "invite_all", "slack_post", "open_one"};
  P.Variables = {"count", "curl", "status"};
  P.MovableFile = "jobs.c";
  P.MovedTo = "work/chores.c";
  P.Edits = {
      {"helper gains a sleep",
       [](Parts &T) {
         T.replace("  fputs(text, stderr);\n",
                   "  fputs(text, stderr);\n  sleep(1);\n");
       },
       {{Blocks, "log_line"}},
       {}},
      {"helper gains a sleep",
       [](Parts &T) {
         T.replace("  return 200;\n", "  usleep(500000);\n  return 200;\n");
       },
       {{Blocks, "last_status"}},
       {}},
      {"pacing deleted",
       [](Parts &T) { T.replace("    sleep(5);\n", ""); },
       {{Loop, "close_all"}},
       {}},
      {"header inline edit",
       [](Parts &T) { T.replace("{ sleep(4); }", "{ usleep(400); }"); },
       {{Loop, "rename_all"}},
       {}},
      {"call moved into a loop",
       [](Parts &T) {
         T.replace("  leave_one(curl);\n  join_one(curl);\n",
                   "  join_one(curl);\n");
         T.replace("  uv_run(uv_default_loop(), UV_RUN_DEFAULT);\n",
                   "  for (int i = 0; i < last_status(); i++)\n"
                   "    if (leave_one(curl) != 200)\n"
                   "      log_line(\"leave failed\");\n"
                   "  uv_run(uv_default_loop(), UV_RUN_DEFAULT);\n");
       },
       {{Loop, "main"}},
       {}},
      {"loop added around an old call",
       [](Parts &T) {
         T.replace("  return slack_post(curl, "
                   "\"https://slack.com/api/conversations.leave\");\n",
                   "  int good = 0;\n  while (last_status() != 201)\n"
                   "    good += slack_post(curl, "
                   "\"https://slack.com/api/conversations.leave\");\n"
                   "  return good;\n");
       },
       {{Poll, "leave_one"}},
       {}},
      {"cap removed",
       [](Parts &T) { T.replace("  if (count > 10)\n    count = 10;\n", ""); },
       {{Loop, "kick_some"}},
       {}},
      {"retry without end",
       [](Parts &T) {
         T.replace("for (int attempt = 0; attempt < 3; attempt++)",
                   "while (1)");
       },
       {{Endless, "join_one"}},
       {}},
      {"pacing added",
       [](Parts &T) {
         T.replace("      log_line(\"archive failed\");\n",
                   "      log_line(\"archive failed\");\n    sleep(4);\n");
       },
       {},
       {{Loop, "archive_all"}}},
      {"cap added",
       [](Parts &T) {
         T.replace("void invite_all(CURL *curl, int count) {\n",
                   "void invite_all(CURL *curl, int count) {\n"
                   "  if (count > 5)\n    count = 5;\n");
       },
       {},
       {{Loop, "invite_all"}}},
      {"sleep taken out of a handler",
       [](Parts &T) {
         T.replace("  usleep(200000);\n", "  log_line(\"idle\");\n");
       },
       {},
       {{Blocks, "on_idle"}}},
      {"fixes one, introduces another",
       [](Parts &T) {
         T.replace("      log_line(\"archive failed\");\n",
                   "      log_line(\"archive failed\");\n    sleep(4);\n");
         T.replace("    sleep(5);\n", "");
       },
       {{Loop, "close_all"}},
       {{Loop, "archive_all"}}},
  };
  return P;
}

// A service in C++: classes, a limiter by the clock, a poll.

Project serviceProject() {
  Project P;
  P.Name = "service (C++, libcurl, libevent)";
  P.Text.Files = {{"net/client.h",
                   R"(#pragma once
#include <curl/curl.h>
#include <time.h>
#include <unistd.h>
namespace net {
/// One request every few seconds.
class Gate {
public:
  void pass();
private:
  time_t last = 0;
};
class Client {
public:
  int get(const char *url);
  int post(const char *url);
  Gate gate;
private:
  CURL *handle = nullptr;
};
inline int polite() { return 30; }
}
)",
                   {}},
                  {"net/client.cpp",
                   R"(#include "net/client.h"
namespace net {
)",
                   {R"(void Gate::pass() {
  time_t now = time(nullptr);
  if (now - last < 4)
    sleep(4 - (now - last));
  last = time(nullptr);
}
)",
                    R"(int Client::get(const char *url) {
  long status = 0;
  curl_easy_setopt(handle, CURLOPT_URL, url);
  if (curl_easy_perform(handle) != CURLE_OK)
    return 0;
  curl_easy_getinfo(handle, CURLINFO_RESPONSE_CODE, &status);
  return static_cast<int>(status);
}
)",
                    R"(int Client::post(const char *url) {
  long status = 0;
  curl_easy_setopt(handle, CURLOPT_POSTFIELDS, "{}");
  curl_easy_setopt(handle, CURLOPT_URL, url);
  if (curl_easy_perform(handle) != CURLE_OK)
    return 0;
  curl_easy_getinfo(handle, CURLINFO_RESPONSE_CODE, &status);
  return static_cast<int>(status);
}

}
)"}},
                  {"app/sync.h",
                   R"(#pragma once
#include "net/client.h"
namespace app {
class Sync {
public:
  void users(int pages);
  void channels(int pages);
  void pins(int pages);
  void stars(int pages);
  void watch();
  int send();
  int probe();
private:
  net::Client client;
  bool done = false;
};
int size();
void note(const char *what);
}
)",
                   {}},
                  {"app/sync.cpp",
                   R"(#include "app/sync.h"
#include <stdio.h>
namespace app {
)",
                   {R"(void note(const char *what) {
  puts(what);
}
)",
                    R"(void Sync::users(int pages) {
  for (int page = 0; page < pages; ++page) {
    client.gate.pass();
    if (client.get("https://slack.com/api/conversations.invite") != 200)
      note("invite");
  }
}
)",
                    R"(void Sync::channels(int pages) {
  for (int page = 0; page < pages; ++page) {
    if (client.get("https://slack.com/api/conversations.archive") != 200)
      note("archive");
  }
}
)",
                    R"(void Sync::pins(int pages) {
  for (int page = 0; page < pages; ++page) {
    if (client.post("https://slack.com/api/conversations.rename") != 200)
      note("rename");
  }
}
)",
                    R"(void Sync::stars(int pages) {
  for (int page = 0; page < pages; ++page) {
    if (client.post("https://slack.com/api/conversations.create") != 200)
      note("create");
    sleep(net::polite());
  }
}
)",
                    R"(void Sync::watch() {
  while (!done) {
    if (client.get("https://slack.com/api/users.list") != 200)
      note("users");
    sleep(10);
  }
}
)",
                    R"(int Sync::send() {
  for (int attempt = 0; attempt < 2; ++attempt)
    if (int good = client.post("https://slack.com/api/conversations.close"))
      return good;
  return 0;
}
)",
                    R"(int Sync::probe() {
  for (;;) {
    if (client.get("https://slack.com/api/conversations.open") == 200)
      return 1;
    sleep(1);
  }
}

}
)"}},
                  {"app/main.cpp",
                   R"(#include "app/sync.h"
#include <event2/event.h>
namespace app {
int size() { return static_cast<int>(time(nullptr) % 1000); }
}
)",
                   {R"(static void on_event(evutil_socket_t, short, void *) {
  app::note("event");
}
)",
                    R"(static void on_slow(evutil_socket_t, short, void *) {
  sleep(2);
}
)",
                    R"(int main() {
  app::Sync sync;
  event_base *base = event_base_new();
  timeval every = {5, 0};
  event_add(event_new(base, -1, EV_PERSIST, on_event, nullptr), &every);
  event_add(event_new(base, -1, EV_PERSIST, on_slow, nullptr), &every);
  sync.users(app::size());
  sync.channels(app::size());
  sync.pins(app::size());
  sync.stars(app::size());
  sync.send();
  sync.probe();
  sync.watch();
  event_base_dispatch(base);
}
)"}}};
  P.Renamable = {"channels", "pins", "probe", "post", "Sync"};
  P.Variables = {"client", "pages", "page"};
  P.MovableFile = "app/sync.cpp";
  P.MovedTo = "app/jobs/synchronise.cpp";
  P.Edits = {
      {"helper gains a sleep",
       [](Parts &T) {
         T.replace("  puts(what);\n", "  puts(what);\n  sleep(3);\n");
       },
       {{Blocks, "note"}},
       {}},
      {"limiter removed",
       [](Parts &T) { T.replace("    client.gate.pass();\n", ""); },
       {{Loop, "Sync::users"}},
       {}},
      {"header inline edit",
       [](Parts &T) { T.replace("{ return 30; }", "{ return 0; }"); },
       {{Loop, "Sync::stars"}},
       {}},
      {"pacing deleted",
       [](Parts &T) { T.replace("    sleep(10);\n", ""); },
       {{Poll, "Sync::watch"}},
       {}},
      {"call moved into a loop",
       [](Parts &T) {
         T.replace("  sync.send();\n", "");
         T.replace("  sync.watch();\n",
                   "  for (int i = 0; i < app::size(); ++i)\n"
                   "    if (!sync.send())\n      app::note(\"send\");\n"
                   "  sync.watch();\n");
       },
       {{Loop, "main"}},
       {}},
      {"loop added around an old call",
       [](Parts &T) {
         T.replace("  app::note(\"event\");\n",
                   "  app::Sync sync;\n"
                   "  for (int i = 0; i < app::size(); ++i)\n"
                   "    sync.send();\n");
       },
       {{Loop, "on_event"}, {Blocks, "on_event"}},
       {}},
      {"retry without end",
       [](Parts &T) {
         T.replace("  for (int attempt = 0; attempt < 2; ++attempt)\n",
                   "  for (;;)\n");
       },
       {{Endless, "Sync::send"}, {NoBackoff, "Sync::send"}},
       {}},
      {"pacing added",
       [](Parts &T) {
         T.replace("      note(\"archive\");\n",
                   "      note(\"archive\");\n    sleep(5);\n");
       },
       {},
       {{Loop, "Sync::channels"}}},
      {"limiter added",
       [](Parts &T) {
         T.replace("    if (client.post(\"https://slack.com/api/"
                   "conversations.rename\") != 200)\n",
                   "    client.gate.pass();\n"
                   "    if (client.post(\"https://slack.com/api/"
                   "conversations.rename\") != 200)\n");
       },
       {},
       {{Loop, "Sync::pins"}}},
      {"sleep taken out of a handler",
       [](Parts &T) { T.replace("  sleep(2);\n", "  app::note(\"slow\");\n"); },
       {},
       {{Blocks, "on_slow"}}},
      {"fixes one, introduces another",
       [](Parts &T) {
         T.replace("      note(\"archive\");\n",
                   "      note(\"archive\");\n    sleep(5);\n");
         T.replace("    client.gate.pass();\n", "");
       },
       {{Loop, "Sync::users"}},
       {{Loop, "Sync::channels"}}},
  };
  return P;
}

const std::vector<Project> &projects() {
  static const std::vector<Project> All = {daemonProject(), serviceProject()};
  return All;
}

// Noise.

/// Indents by four and puts braces on lines of their own.
std::string otherLayout(const std::string &Text) {
  std::string Out;
  size_t Begin = 0;
  while (Begin < Text.size()) {
    size_t End = Text.find('\n', Begin);
    std::string Line = Text.substr(Begin, End - Begin);
    Begin = End == std::string::npos ? Text.size() : End + 1;
    size_t Blanks = Line.find_first_not_of(' ');
    if (Blanks == std::string::npos) {
      Out += "\n";
      continue;
    }
    std::string Indent(2 * Blanks, ' ');
    std::string Words = Line.substr(Blanks);
    if (Words.size() > 2 && Words.ends_with(" {") && Words.front() != '#') {
      Out += Indent + Words.substr(0, Words.size() - 2) + "\n" + Indent + "{\n";
      continue;
    }
    // A long line is broken behind its first comma.
    size_t Comma = Words.find(", ");
    if (Words.size() > 50 && Comma != std::string::npos &&
        Words.front() != '#') {
      Out += Indent + Words.substr(0, Comma + 1) + "\n" + Indent + "        " +
             Words.substr(Comma + 2) + "\n";
      continue;
    }
    Out += Indent + Words + "\n";
  }
  return Out;
}

std::vector<Noise> noisesOf(const Project &P) {
  return {
      {"none", [](Parts &) {}},
      {"functions renamed",
       [&P](Parts &T) {
         for (const std::string &Name : P.Renamable) {
           std::string New = std::isupper(static_cast<unsigned char>(Name[0]))
                                 ? Name + "hronizer"
                                 : "do_" + Name + "_now";
           renameEverywhere(T, Name, New);
           T.Renamed[Name] = New;
         }
       }},
      {"variables renamed",
       [&P](Parts &T) {
         for (const std::string &Name : P.Variables)
           renameEverywhere(T, Name, Name + "Value");
       }},
      {"file moved",
       [&P](Parts &T) {
         T.file(P.MovableFile).Path = P.MovedTo;
         T.Moved[P.MovableFile] = P.MovedTo;
       }},
      {"formatted anew",
       [](Parts &T) {
         for (FileParts &F : T.Files) {
           F.Head = otherLayout(F.Head);
           for (std::string &Function : F.Functions)
             Function = otherLayout(Function);
         }
       }},
      {"functions reordered",
       [](Parts &T) {
         for (FileParts &F : T.Files)
           if (F.Functions.size() > 2)
             // The last one may close a namespace.
             std::reverse(F.Functions.begin(), F.Functions.end() - 1);
       }},
      {"lines and comments added",
       [](Parts &T) {
         for (FileParts &F : T.Files) {
           F.Head += "\n/* What follows was\n   looked at again. */\n\n";
           for (std::string &Function : F.Functions)
             Function = "/* See the manual. */\n" + Function;
         }
       }},
      {"signature changed",
       [](Parts &T) {
         // Each function that takes a number takes another one, too.
         for (FileParts &F : T.Files) {
           auto In = [](std::string &Text) {
             for (const char *Param : {"int count)", "int pages)"})
               for (size_t At = Text.find(Param); At != std::string::npos;
                    At = Text.find(Param, At + 1))
                 Text.replace(At, std::string(Param).size(),
                              std::string(Param).substr(
                                  0, std::string(Param).size() - 1) +
                                  ", int verbose)");
             for (const char *Arg : {"last_status());\n", "app::size());\n"})
               for (size_t At = Text.find(Arg); At != std::string::npos;
                    At = Text.find(Arg, At + 1))
                 Text.replace(
                     At, std::string(Arg).size(),
                     std::string(Arg).substr(0, std::string(Arg).size() - 3) +
                         ", 0);\n");
           };
           In(F.Head);
           for (std::string &Function : F.Functions)
             In(Function);
         }
       }},
      {"all of these",
       [&P](Parts &T) {
         for (const Noise &N : noisesOf(P))
           if (std::string(N.Title) != "all of these" &&
               std::string(N.Title) != "variables renamed")
             N.Do(T);
       }},
  };
}

/// The names of head.
Hazards renamed(const Hazards &Of, const Parts &P) {
  Hazards Out;
  for (auto [Check, Function] : Of) {
    for (const auto &[Old, New] : P.Renamed)
      Function = renameWord(Function, Old, New);
    Out.insert({Check, Function});
  }
  return Out;
}

} // namespace

std::vector<Commit> allCommits() {
  std::vector<Commit> Out;
  for (const Project &P : projects()) {
    std::vector<Edit> Edits = P.Edits;
    Edits.insert(Edits.begin(), Edit{"none", [](Parts &) {}, {}, {}});
    std::map<std::string, int> Numbers;
    for (const Edit &E : Edits)
      for (const Noise &N : noisesOf(P)) {
        Commit C;
        C.OnlyNoise = E.Introduced.empty() && E.Fixed.empty();
        if (C.OnlyNoise && std::string(N.Title) == "none")
          continue;
        C.Project = P.Name;
        C.Edit = E.Title;
        C.Noise = N.Title;
        C.Base = P.Text.tree();
        Parts Head = P.Text;
        E.Do(Head);
        N.Do(Head);
        C.Head = Head.tree();
        C.Moved = Head.Moved;
        C.Introduced = renamed(E.Introduced, Head);
        C.Fixed = E.Fixed;
        Out.push_back(std::move(C));
      }
  }
  return Out;
}

std::vector<std::string> editTitles() {
  std::vector<std::string> Out;
  for (const Project &P : projects())
    for (const Edit &E : P.Edits)
      if (std::find(Out.begin(), Out.end(), E.Title) == Out.end())
        Out.push_back(E.Title);
  return Out;
}

std::vector<std::string> noiseTitles() {
  std::vector<std::string> Out;
  for (const Noise &N : noisesOf(projects().front()))
    Out.push_back(N.Title);
  return Out;
}

} // namespace throttlint
