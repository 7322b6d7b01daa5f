#!/usr/bin/env python3
"""What a review of a change in one file costs, in CPU time:

    review_cost.py THROTTLINT STUBS [FILES]

Writes a project of FILES sources (120), commits it, indexes it, changes one
source, and measures side by side, each three times and the least counts:

    all files      `check` of the whole project
    one file       `check` of the changed source alone, which is parsed once
    review, index  `review` with the index of the commit
    review         `review` without an index: head is parsed as a whole

The first two say what parsing costs. A review with an index has to parse the
changed file twice, before and after, and to link and judge two programs. Fails
where it costs more than a quarter of the whole, or more than six times the one
file.
"""
import json
import os
import resource
import subprocess
import sys
import tempfile

throttlint, stubs = sys.argv[1:3]
count = int(sys.argv[3]) if len(sys.argv) > 3 else 120

SOURCE = """#include "common.h"
#include <map>
#include <string>
#include <vector>
namespace part{n} {{
static bool send(CURL *curl, const std::string &what) {{
  std::string url = "https://slack.com/api/conversations.close?channel=" + what;
  curl_easy_setopt(curl, CURLOPT_URL, url.c_str());
  return curl_easy_perform(curl) == CURLE_OK;
}}
bool run(CURL *curl, const std::vector<std::string> &ids) {{
  std::map<std::string, int> seen;
  for (const std::string &id : ids) {{
    if (!send(curl, id))
      return false;
    ++seen[id];
    sleep({pause});
  }}
  return seen.size() == ids.size();
}}
}}
"""


def cpu(arguments, codes):
    """The least of three runs, in seconds."""
    best = None
    for _ in range(3):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        done = subprocess.run(arguments, stdout=subprocess.DEVNULL,
                              stderr=subprocess.PIPE, text=True)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        if done.returncode not in codes:
            sys.exit(f"{arguments}: {done.returncode}\n{done.stderr}")
        used = (after.ru_utime + after.ru_stime
                - before.ru_utime - before.ru_stime)
        best = used if best is None else min(best, used)
    return best


def main():
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        environment = {"GIT_CONFIG_GLOBAL": os.devnull,
                       "GIT_CONFIG_SYSTEM": os.devnull,
                       "GIT_AUTHOR_NAME": "a", "GIT_AUTHOR_EMAIL": "a@example.com",
                       "GIT_COMMITTER_NAME": "a",
                       "GIT_COMMITTER_EMAIL": "a@example.com"}
        os.environ.update(environment)
        with open("common.h", "w") as header:
            header.write("#pragma once\n#include <curl/curl.h>\n"
                         "#include <unistd.h>\n")
        commands = []
        for n in range(count):
            with open(f"part{n}.cpp", "w") as source:
                source.write(SOURCE.format(n=n, pause=4))
            commands.append({"directory": folder, "file": f"part{n}.cpp",
                             "arguments": ["c++", "-std=c++17", "-isystem",
                                           stubs, "-c", f"part{n}.cpp"]})
        with open("compile_commands.json", "w") as database:
            json.dump(commands, database)
        for git in (["init", "-q", "-b", "main"], ["add", "-A"],
                    ["commit", "-q", "-m", "x"]):
            subprocess.run(["git"] + git, check=True)
        index = os.path.join(folder, ".git", "index.throttlint")
        subprocess.run([throttlint, "index", "-q", "-o", index], check=True)
        with open("part7.cpp", "w") as source:
            source.write(SOURCE.format(n=7, pause=1))
        one = cpu([throttlint, "check", "-q", "-j", "1", "part7.cpp", "--",
                   "-std=c++17", "-isystem", stubs], (0, 1))
        indexed = cpu([throttlint, "review", "-q", "-j", "1", "--base", "HEAD",
                       "--index", index], (1,))
        whole = cpu([throttlint, "check", "-q", "-j", "1"], (0, 1))
        plain = cpu([throttlint, "review", "-q", "-j", "1", "--base", "HEAD"],
                    (1,))
    print(f"{count} files, CPU seconds")
    for name, used in (("all files", whole), ("one file", one),
                       ("review, index", indexed), ("review", plain)):
        print(f"{name:14} {used:7.2f}  {used / one:6.1f} x one file"
              f"  {used / whole:5.2f} x all files")
    if indexed > whole / 4 or indexed > 6 * one:
        sys.exit("a review with an index costs too much")


main()
