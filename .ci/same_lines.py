#!/usr/bin/env python3
"""Tells whether two PDFs hold the same lines on the same pages.

A line is the words on one baseline up to a gap too wide for a space, so that cells and
columns are compared one by one. Where only the gaps were judged differently, whole
baselines are compared. Spaces do not count: a note's number may stick to its word or not.
"""

import argparse
import html
import re
import subprocess
import sys
import unicodedata
from collections import defaultdict
from dataclasses import dataclass

PAGE = re.compile(r"<page [^>]*>(.*?)</page>", re.S)
WORD = re.compile(
    r'<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*?)</word>', re.S
)
# In heights of a word: wider than any space between words that a cell can hold.
GAP = 0.6
# In heights of the taller word: a note's number stands on the line of its word, the next line
# of a smaller column does not.
LEVEL = 0.27


@dataclass
class Word:
    left: float
    top: float
    right: float
    bottom: float
    text: str

    @property
    def height(self):
        return self.bottom - self.top

    @property
    def middle(self):
        return (self.top + self.bottom) / 2


def pages(path):
    """The words of each page."""
    command = ["pdftotext", "-bbox", path, "-"]
    out = subprocess.run(command, check=True, capture_output=True).stdout.decode()
    for page in PAGE.findall(out):
        words = []
        for *box, text in WORD.findall(page):
            text = unicodedata.normalize("NFC", html.unescape(text)).strip()
            if text:
                words.append(Word(*map(float, box), text))
        yield words


def baselines(words):
    """Words that stand on one line, from left to right; tall words gather small ones."""
    rows = []
    for word in sorted(words, key=lambda it: (-it.height, it.top, it.left)):
        near = (row for row in rows if abs(row[0].middle - word.middle) < row[0].height * LEVEL)
        row = min(near, key=lambda row: abs(row[0].middle - word.middle), default=None)
        if row is None:
            rows.append([word])
        else:
            row.append(word)
    for row in rows:
        row.sort(key=lambda it: it.left)
    return sorted(rows, key=lambda row: row[0].top)


def segments(row):
    """A baseline cut at its wide gaps."""
    found = [[row[0]]]
    for before, word in zip(row, row[1:]):
        if word.left - before.right > GAP * max(before.height, word.height):
            found.append([])
        found[-1].append(word)
    return found


def said(words):
    return " ".join(word.text for word in words)


def key(words):
    return "".join(word.text for word in words).replace(" ", "")


def match(ours, theirs):
    """Takes away the lines found on both sides; returns how many, and how far apart."""
    waiting = defaultdict(list)
    for line in theirs:
        waiting[key(line)].append(line)
    shifts, left = [], []
    for line in ours:
        if twins := waiting[key(line)]:
            twin = min(twins, key=lambda it: abs(it[0].middle - line[0].middle))
            twins.remove(twin)
            shifts.append(twin[0].middle - line[0].middle)
        else:
            left.append(line)
    return shifts, left, [line for twins in waiting.values() for line in twins]


def rejoin(lines, rows):
    """The rows of which any segment is left."""
    left = {id(word) for line in lines for word in line}
    return [row for row in rows if any(id(word) in left for word in row)]


def compare(ours, theirs):
    """Same lines, shifts and differing lines of one page."""
    rows = [baselines(page) for page in (ours, theirs)]
    lines = [[line for row in side for line in segments(row)] for side in rows]
    total = max(len(lines[0]), len(lines[1]))
    shifts, *left = match(*lines)
    again, *left = match(*(rejoin(side, row) for side, row in zip(left, rows)))
    return total - min(total, max(len(left[0]), len(left[1]))), total, shifts + again, left


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("a")
    parser.add_argument("b")
    parser.add_argument("--threshold", type=float, default=98.0, help="least share in percent")
    parser.add_argument("--show", type=int, default=40, help="how many differing lines to show")
    args = parser.parse_args()

    # LibreOffice leaves the blank back of a sheet out, after which a section begins anew.
    a, b = ([page for page in pages(it) if page] for it in (args.a, args.b))
    print(f"pages: {len(a)} and {len(b)}")
    same = total = shown = 0
    shifts = []
    for number in range(max(len(a), len(b))):
        ours, theirs = (side[number] if number < len(side) else [] for side in (a, b))
        page_same, page_total, page_shifts, left = compare(ours, theirs)
        same, total = same + page_same, total + page_total
        shifts += page_shifts
        for sign, lines in zip("-+", left):
            for line in lines:
                if shown < args.show:
                    print(f"{number + 1:4} {sign} {said(line)}")
                shown += 1
    share = 100.0 * same / total if total else 100.0
    if shifts:
        shifts.sort()
        print(f"shift: from {shifts[0]:.2f} to {shifts[-1]:.2f} pt, median {shifts[len(shifts) // 2]:.2f}")
    print(f"same lines: {same} of {total}, {share:.2f} %")
    return 0 if share >= args.threshold and len(a) == len(b) else 1


if __name__ == "__main__":
    sys.exit(main())
