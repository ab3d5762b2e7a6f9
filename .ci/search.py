"""Finds the words of a paper on its pages: pieces of lines that follow each other."""

from collections import defaultdict

import drawn


class Found:
    """The lines on which a paragraph of the paper stands."""

    def __init__(self, element, lines):
        self.element, self.role, self.text = element, element.role, element.text
        self.lines = lines
        self.inked = [glyph for line in lines for glyph in line.inked]

    @property
    def first(self):
        return self.lines[0]

    @property
    def last(self):
        return self.lines[-1]

    @property
    def widest(self):
        return max(self.lines, key=lambda it: it.width)


class Search:
    """Each piece belongs to one paragraph; papers are read from the top."""

    def __init__(self, pages, sizes, others, edges):
        lines = [it for page in pages for it in page.lines if id(it) not in others]
        pieces = [piece for it in lines for piece in parted(it, edges(it.page))]
        # Raised letters and calls of notes have a size that no role has.
        self.pieces = [it for it in pieces if any(abs(it.inked[0].size - size) < 0.06 for size in sizes)]
        self.keys = ["".join(g.char for g in it.inked) for it in self.pieces]
        self.first = defaultdict(list)
        for at, key in enumerate(self.keys):
            self.first[key[0]].append(at)
        self.taken = defaultdict(int)

    def find(self, element, may_begin):
        """The first place of its words that no other paragraph has, among pieces it may begin with."""
        key = "".join(element.text.split())
        for at in self.first[key[0]]:
            if not self.taken[at] and may_begin(self.pieces[at]):
                chain = self.follow(key, at)
                if chain:
                    for it in chain:
                        self.taken[it] = 1
                    return Found(element, joined([self.pieces[it] for it in chain]))
        return None

    def follow(self, key, at):
        """Pieces that say the key, from one on."""
        if not key.startswith(self.keys[at]):
            return None
        chain, said = [at], len(self.keys[at])
        while said < len(key):
            at = self.next(key, said, at)
            if at is None:
                return None
            chain.append(at)
            said += len(self.keys[at])
        return chain

    def next(self, key, said, at):
        """The piece beside or below that goes on with the key."""
        here = self.pieces[at]
        for other in self.first[key[said]]:
            piece = self.pieces[other]
            if other <= at or self.taken[other] or not key.startswith(self.keys[other], said):
                continue
            beside = piece.page == here.page and piece.base == here.base
            below = piece.page == here.page and 0 < piece.base - here.base < 3 * here.inked[0].size
            if beside or below or 0 < piece.page - here.page < 3:
                return other
        return None


def parted(line, edges):
    """A line cut between words where a column ends: what stands beside it may be near."""
    found = [[]]
    for before, one in zip([None, *line.glyphs], line.glyphs):
        if before and any(before.left < x < one.right and abs(x - before.right) < 20 for x in edges) and one.left - before.right > 1:
            found.append([])
        found[-1].append(one)
    return [it for it in (drawn.Line(line.page, line.base, glyphs) for glyphs in found) if it.inked]


def joined(pieces):
    """Pieces on one baseline are one line."""
    lines = []
    for it in pieces:
        if lines and (lines[-1].page, lines[-1].base) == (it.page, it.base):
            lines[-1] = drawn.Line(it.page, it.base, lines[-1].glyphs + it.glyphs)
        else:
            lines.append(it)
    return lines
