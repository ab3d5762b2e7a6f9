#!/usr/bin/env python3
"""Whether a print file has the pages of each paper: `together.py in.pdf FOLDER [--duplex] -- NAME…`.

A paper's annexes with files of their own follow it.
"""

import sys
from pathlib import Path

import pymupdf


def drawn(page):
    """Each word of a page and its place, and its size."""
    words = [(round(x, 1), round(y, 1), word) for x, y, _, _, word, *_ in page.get_text("words")]
    return page.rect, sorted(words)


def pages(path):
    with pymupdf.open(path) as paper:
        return [drawn(page) for page in paper]


def main():
    split = sys.argv.index("--")
    together, folder, *rest = sys.argv[1:split]
    names = sys.argv[split + 1:]
    paper = pymupdf.open(together)
    whole = [drawn(page) for page in paper]
    at, bad, entries = 0, 0, []
    for name in names:
        first = Path(folder) / f"{name}.pdf"
        annexes = sorted(Path(folder).glob(f"{name}-phu-luc-*.pdf"))
        for path in [first, *annexes]:
            alone = pages(path)
            # A blank back stands before what begins on a front.
            if at % 2 and at < len(whole) and not whole[at][1]:
                at += 1
            if path is first:
                entries.append(at + 1)
            if whole[at:at + len(alone)] != alone or rest and at % 2:
                bad += 1
                print(f"not as alone: {path.name}")
            at += len(alone)
    told = [page for _, _, page in paper.get_toc()]
    if told != entries or at != len(whole):
        bad += 1
        print(f"outline {told}, papers {entries}; {at} of {len(whole)} pages")
    print(f"{len(names)} papers, {len(whole)} pages")
    sys.exit(bad > 0)


if __name__ == "__main__":
    main()
