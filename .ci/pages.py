#!/usr/bin/env python3
"""Holds what is made of a paper kept as PDF against what is made of its Word file.

`pages.py KEHOACH DOCX FOLDER PDF…`: each PDF was printed from DOCX, by this program or by another.
Both are imported below FOLDER; their descriptions must be the same, word for word, but for a picture
that a timeline draws upon its table, whose lines look like columns, for what Word keeps in the margins of
its pages and a PDF prints among its words, and for a box narrower than the text. What differs is told.
"""

import difflib
import pathlib
import subprocess
import sys


def described(kehoach, paper, folder):
    done = subprocess.run([kehoach, "import", paper, "--out", folder], stdout=subprocess.PIPE,
                          stderr=subprocess.STDOUT, text=True)
    files = sorted(pathlib.Path(folder).glob("*.yaml"))
    # What cannot be imported must fail alike.
    return files[0].read_text() if files else done.stdout.splitlines()[0].replace(str(paper), "")


def main():
    kehoach, word, folder, *printed = sys.argv[1:]
    wanted = described(kehoach, word, f"{folder}/word").split()
    bad = 0
    for at, pdf in enumerate(printed):
        got = described(kehoach, pdf, f"{folder}/{at}").split()
        matcher = difflib.SequenceMatcher(None, wanted, got, autojunk=False)
        same = sum(block.size for block in matcher.get_matching_blocks())
        share = same / max(len(wanted), len(got), 1)
        if share < APART.get(pathlib.Path(word).stem, LEAST):
            bad += 1
            for tag, i, j, k, n in matcher.get_opcodes():
                if tag != "equal":
                    print(pdf, " ".join(wanted[i:j])[:160], "->", " ".join(got[k:n])[:160])
        print(f"{share:.4f}")
    sys.exit(bad > 0)


# So many of its words must come as they come from Word.
LEAST = 0.995

# Papers with a drawn timeline, a line of circulation, a contact at the foot of the first page, words in a
# narrow box whose lines end where no margin shows it.
APART = {
    "giay-nghi-phep": 0.95,
    "ke-hoach-co-tien-do": 0.8,
    "ke-hoach-in-hai-mat": 0.98,
    "every-structure": 0.99,
    "looks-like-code": 0.94,
}

main()
