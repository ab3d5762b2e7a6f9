"""What the pages of a PDF draw, as MuPDF sees it: glyphs gathered into lines, strokes and frames."""

import unicodedata
from dataclasses import dataclass

import pymupdf

# In sizes of the type: a wider hole between two glyphs parts two columns.
HOLE = 1.0
# In points: glyphs whose baselines differ less stand on one line.
LEVEL = 0.3


@dataclass(frozen=True)
class Glyph:
    char: str
    left: float
    right: float
    size: float
    font: str
    color: int

    @property
    def bold(self):
        return "Bold" in self.font

    @property
    def italic(self):
        return "Ital" in self.font


@dataclass
class Line:
    page: int
    base: float
    glyphs: list

    @property
    def inked(self):
        return [it for it in self.glyphs if not it.char.isspace()]

    @property
    def left(self):
        return self.inked[0].left

    @property
    def right(self):
        return self.inked[-1].right

    @property
    def width(self):
        return self.right - self.left

    @property
    def middle(self):
        return (self.left + self.right) / 2

    @property
    def text(self):
        return "".join(it.char for it in self.glyphs).strip()


@dataclass
class Stroke:
    """A level line."""

    left: float
    right: float
    y: float
    color: int

    @property
    def width(self):
        return self.right - self.left

    @property
    def middle(self):
        return (self.left + self.right) / 2


@dataclass
class Frame:
    """A box of lines of one colour."""

    left: float
    top: float
    right: float
    bottom: float
    color: int

    @property
    def width(self):
        return self.right - self.left

    @property
    def height(self):
        return self.bottom - self.top

    def holds(self, line):
        return self.left < line.left and line.right < self.right and self.top < line.base < self.bottom


@dataclass
class Page:
    width: float
    height: float
    lines: list
    strokes: list
    frames: list


def read(path):
    """The pages of a PDF."""
    with pymupdf.open(path) as document:
        return [page_of(number, page) for number, page in enumerate(document)]


def page_of(number, page):
    rows = []
    for block in page.get_text("rawdict", flags=pymupdf.TEXT_PRESERVE_WHITESPACE)["blocks"]:
        for line in block.get("lines", []):
            for span in line["spans"]:
                for char in span["chars"]:
                    place(rows, number, char["origin"][1], glyph(char, span))
    drawings = page.get_drawings()
    fences = [it["rect"] for it in drawings if it["rect"].width < 2 < it["rect"].height]
    lines = [part for row in rows for part in parts(row, fences) if part.inked]
    lines.sort(key=lambda it: (it.base, it.left))
    level = strokes(drawings)
    return Page(page.rect.width, page.rect.height, lines, level, frames(drawings, level))


def glyph(char, span):
    left, _, right, _ = char["bbox"]
    letter = unicodedata.normalize("NFC", char["c"])
    return Glyph(letter, left, right, span["size"], span["font"], span["color"])


def place(rows, number, base, one):
    row = next((it for it in rows if abs(it.base - base) < LEVEL), None)
    if row is None:
        row = Line(number, base, [])
        rows.append(row)
    row.glyphs.append(one)


def parts(row, fences):
    """A baseline cut where columns part, or a line stands between two cells."""
    glyphs = sorted(row.glyphs, key=lambda it: it.left)
    across = [it.x0 for it in fences if it.y0 < row.base < it.y1]
    found = [[glyphs[0]]]
    for before, one in zip(glyphs, glyphs[1:]):
        is_fenced = any(before.left < it < one.right and before.left + before.right < 2 * it < one.left + one.right for it in across)
        if is_fenced or one.left - before.right > HOLE * one.size:
            found.append([])
        found[-1].append(one)
    return [Line(row.page, row.base, part) for part in found]


def strokes(drawings):
    """Level lines, be they stroked or filled as a flat box; one drawn twice is one."""
    boxes = [(it["rect"], rgb(it.get("color") or it.get("fill"))) for it in drawings]
    flat = [(it.x0, it.x1, (it.y0 + it.y1) / 2, color) for it, color in boxes if it.height < 2 < it.width]
    return [Stroke(*it) for it in dict.fromkeys(flat)]


def frames(drawings, level):
    """Boxes that are drawn as one, or as lines that meet."""
    boxes = ((it["rect"], it.get("color")) for it in drawings)
    whole = [Frame(it.x0, it.y0, it.x1, it.y1, rgb(color)) for it, color in boxes if color and it.height > 2 and it.width > 2]
    upright = [it["rect"] for it in drawings if it["rect"].width < 2 < it["rect"].height]
    for top in level:
        for low in level:
            if not 2 < low.y - top.y < 60 or abs(top.left - low.left) > 1 or abs(top.right - low.right) > 1:
                continue
            sides = [it for it in upright if abs(it.y0 - top.y) < 1 and abs(it.y1 - low.y) < 1]
            if all(any(abs(it.x0 - x) < 1 for it in sides) for x in (top.left, top.right)):
                middles = sorted((it.x0 + it.x1) / 2 for it in sides)
                whole.append(Frame(middles[0], top.y, middles[-1], low.y, top.color))
    return whole


def rgb(parts):
    red, green, blue = (round(255 * it) for it in parts or (0, 0, 0))
    return red << 16 | green << 8 | blue
