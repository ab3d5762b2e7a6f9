#!/usr/bin/env python3
"""Runs one command for each of many papers, two at a time, and tells of every paper by name.

`each.py WHAT NAME… -- command {} …`: `{}` is the name of the paper. What a command says is told
when it fails; of one that passes only the last line is.
"""

import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor


def run(command, name):
    words = [word.replace("{}", name) for word in command]
    done = subprocess.run(words, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    return done.returncode == 0, done.stdout.strip()


def main():
    what, *words = sys.argv[1:]
    end = words.index("--")
    names, command = words[:end], words[end + 1:]
    bad = 0
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        for name, (good, said) in zip(names, pool.map(lambda name: run(command, name), names)):
            if good:
                last = said.splitlines()[-1:]
                print(f"ok      {name}: {what}", *(f"({it})" for it in last if len(it) > 1))
            else:
                print(f"FAILED  {name}: {what}\n{said}")
                bad += 1
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
