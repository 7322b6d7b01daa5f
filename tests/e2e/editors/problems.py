"""Reads the lines of a task with the pattern of its problem matcher."""
import json
import os
import re
import subprocess
import sys

with open(sys.argv[1], encoding="utf-8") as file:
    task = json.load(file)["tasks"][0]
pattern = task["problemMatcher"]["pattern"]
out = subprocess.run(task["command"], shell=True, text=True, check=False,
                     stdout=subprocess.PIPE).stdout
with open(os.environ["TL_OUT"], "w", encoding="utf-8") as found:
    for line in out.splitlines():
        match = re.search(pattern["regexp"], line)
        if match:
            part = {key: match.group(pattern[key]) for key in pattern
                    if key != "regexp"}
            found.write("{file}:{line}:{column}: {severity}: {message} "
                        "[{code}]\n".format(**part))
