#!/usr/bin/env python3
"""The licences of every crate in the program for a target: `licences.py TARGET`.

Each text stands once, below the crates that have it. A crate without a text of its own is named with
what it says of its licence.
"""

import json
import re
import subprocess
import sys
from collections import defaultdict
from pathlib import Path

TEXTS = re.compile(r"(licen[cs]e|copying|copyright|notice|unlicense)", re.I)


def packages(target):
    """What the program is linked with: neither what only builds it, nor what only tests it."""
    command = ["cargo", "metadata", "--locked", "--format-version", "1", "--filter-platform", target]
    told = json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
    nodes = {it["id"]: it for it in told["resolve"]["nodes"]}
    known = {it["id"]: it for it in told["packages"]}
    reached, waiting = set(), [told["resolve"]["root"]]
    while waiting:
        one = waiting.pop()
        if one in reached:
            continue
        reached.add(one)
        waiting += [
            it["pkg"] for it in nodes[one]["deps"] if any(kind["kind"] is None for kind in it["dep_kinds"])
        ]
    reached.discard(told["resolve"]["root"])
    return sorted((known[it] for it in reached), key=lambda it: (it["name"], it["version"]))


def texts(package):
    home = Path(package["manifest_path"]).parent
    found = [it for it in home.iterdir() if it.is_file() and TEXTS.search(it.name)]
    if package.get("license_file"):
        found.append(home / package["license_file"])
    return {it.read_text(errors="replace").replace("\r\n", "\n").strip() for it in set(found) if it.exists()}


def main(target):
    whose, without = defaultdict(list), []
    for package in packages(target):
        called = f"{package['name']} {package['version']} ({package.get('license') or 'xem dưới'})"
        own = texts(package)
        for text in own:
            whose[text].append(called)
        if not own:
            without.append(f"{called} {package.get('repository') or ''}".rstrip())
    out = [
        "Thư viện của người khác trong chương trình kehoach, và giấy phép của từng thư viện.",
        "The libraries of others in the program kehoach, and their licences.",
        "",
        "Không kèm lời giấy phép riêng / without a text of their own:",
        *without,
    ]
    for text, names in sorted(whose.items(), key=lambda it: it[1]):
        out += ["", "=" * 78, *names, "-" * 78, text]
    sys.stdout.reconfigure(encoding="utf-8", newline="\n")
    print("\n".join(out))


if __name__ == "__main__":
    main(sys.argv[1])
