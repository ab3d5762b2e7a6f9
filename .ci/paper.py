"""What a paper should hold: the paragraphs of its DOCX, each with its role, its words and the
column it stands in; and the regulation it is to keep."""

import re
import zipfile
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from xml.etree import ElementTree

import yaml

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
TWIP = 1 / 20
# Where a paragraph stands; no regulation places the words of a table with borders.
TEXT, HEAD, FOOT, END, NOTE, CELL = "text", "head", "foot", "end", "note", "cell"


def load(path):
    return yaml.safe_load(Path(path).read_text(encoding="utf-8"))


@dataclass
class Shape:
    """How a paragraph is set, in points."""

    first: float = 0
    left: float = 0
    right: float = 0
    after: float = 0
    pitch: float = 0
    framed: bool = False
    # From the top of the frame to the line of the words.
    above: float = 0

    @staticmethod
    def of(properties, base):
        shape = Shape(**vars(base)) if base else Shape()
        if properties is None:
            return shape
        indent, lines = properties.find(f"{W}ind"), properties.find(f"{W}spacing")
        if indent is not None:
            said = {name: float(indent.get(W + name, 0)) * TWIP for name in ("left", "right", "firstLine", "hanging")}
            shape.left, shape.right = said["left"], said["right"]
            shape.first = said["firstLine"] - said["hanging"]
        if lines is not None:
            shape.after = float(lines.get(f"{W}after", 0)) * TWIP
            shape.pitch = float(lines.get(f"{W}line", 0)) * TWIP
        shape.framed = properties.find(f"{W}pBdr/{W}left") is not None
        if shape.framed:
            top = properties.find(f"{W}pBdr/{W}top")
            shape.above = float(top.get(f"{W}space")) + float(top.get(f"{W}sz")) / 8
        return shape


@dataclass
class Element:
    """A paragraph; `rule` is how wide the line drawn below it is."""

    role: str
    text: str
    shape: Shape
    place: str
    section: int
    # The column: how far it begins from the left margin, and how wide it is.
    offset: float
    width: float
    flow: object
    rule: float = None
    next: "Element" = None


@dataclass
class Section:
    """Pages of one size, in points."""

    width: float
    height: float
    landscape: bool
    margins: dict
    columns: list = field(default_factory=list)


class Paper:
    """A DOCX read in its order, with the data it was made by."""

    def __init__(self, docx, campaign, regulations, kinds):
        self.name = Path(docx).stem
        # One that has a file of its own.
        self.is_annex = self.name != Path(campaign).stem
        self.campaign = load(campaign)
        self.office = office_of(campaign, self.campaign["office"])
        self.regulation = in_force(regulations, self.campaign, self.office)
        self.kind = kinds[self.campaign["kind"]]
        self.elements, self.sections = [], []
        with zipfile.ZipFile(docx) as package:
            part = lambda name: ElementTree.fromstring(package.read(name))
            self.styles = {
                it.get(f"{W}styleId"): Shape.of(it.find(f"{W}pPr"), None) for it in part("word/styles.xml").iter(f"{W}style")
            }
            self.mirrored = part("word/settings.xml").find(f"{W}mirrorMargins") is not None
            self.targets = {it.get("Id"): it.get("Target") for it in part("word/_rels/document.xml.rels")}
            self.margin = lambda target: part(f"word/{target}")
            self.body(part("word/document.xml").find(f"{W}body"))
            self.notes(part("word/footnotes.xml"))

    def body(self, body):
        waiting = []
        for child in body:
            waiting.append(child)
            properties = child if child.tag == f"{W}sectPr" else child.find(f"{W}pPr/{W}sectPr")
            if properties is not None:
                self.section(properties, waiting)
                waiting = []

    def section(self, properties, children):
        size, edge = properties.find(f"{W}pgSz"), properties.find(f"{W}pgMar")
        points = lambda it, name: float(it.get(W + name)) * TWIP
        margins = {name: points(edge, name) for name in ("top", "bottom", "left", "right", "header", "footer")}
        landscape = size.get(f"{W}orient") == "landscape"
        section = Section(points(size, "w"), points(size, "h"), landscape, margins)
        self.sections.append(section)
        width = self.width(-1)
        for tag, place in (("headerReference", HEAD), ("footerReference", FOOT)):
            for it in properties.findall(W + tag):
                if it.get(f"{W}type") == "first":
                    self.flow(self.margin(self.targets[it.get(f"{R}id")]), place, 0, width)
        self.flow(children, TEXT, 0, width)

    def width(self, section):
        """Of the text, between the margins."""
        section = self.sections[section]
        return section.width - section.margins["left"] - section.margins["right"]

    def flow(self, children, place, offset, width):
        """Paragraphs below each other in one column."""
        flow, above = object(), None
        for child in children:
            if child.tag == f"{W}tbl":
                self.table(child, place, offset, width)
                above = None
            if child.tag != f"{W}p":
                continue
            properties = child.find(f"{W}pPr")
            style = properties.find(f"{W}pStyle") if properties is not None else None
            text = words(child)
            if style is None:
                rule = Shape.of(properties, None)
                if above and properties.find(f"{W}pBdr/{W}top") is not None:
                    above.rule = width - rule.left - rule.right
                above = None
                continue
            if not text.strip():
                above = None
                continue
            role = style.get(f"{W}val")
            here = END if properties.find(f"{W}framePr") is not None else place
            shape = Shape.of(properties, self.styles.get(role))
            it = Element(role, text, shape, here, len(self.sections) - 1, offset, width, flow)
            if above and here == place:
                above.next = it
            self.elements.append(it)
            above = it if here == place else above

    def table(self, table, place, offset, width):
        borders = table.find(f"{W}tblPr/{W}tblBorders")
        is_ruled = borders is not None and any(it.get(f"{W}val") not in ("nil", "none") for it in borders)
        grid = [float(it.get(f"{W}w")) * TWIP for it in table.find(f"{W}tblGrid")]
        if not is_ruled:
            self.sections[-1].columns.append((offset, grid))
        for row in table.findall(f"{W}tr"):
            at, column = offset, 0
            for cell in row.findall(f"{W}tc"):
                span = cell.find(f"{W}tcPr/{W}gridSpan")
                across = int(span.get(f"{W}val")) if span is not None else 1
                wide = sum(grid[column : column + across])
                self.flow(cell, CELL if is_ruled else place, at, wide)
                at, column = at + wide, column + across

    def notes(self, part):
        width = self.width(0)
        for note in part:
            if int(note.get(f"{W}id")) > 0:
                self.flow(note, NOTE, 0, width)


def words(paragraph):
    """What a paragraph says on its line: no raised or lowered letters, no calls of notes."""
    said = []
    for run in paragraph.iter(f"{W}r"):
        raised = run.find(f"{W}rPr/{W}vertAlign")
        if raised is not None and raised.get(f"{W}val") != "baseline":
            continue
        for it in run:
            if it.tag == f"{W}t":
                said.append(it.text or "")
            elif it.tag == f"{W}noBreakHyphen":
                said.append("-")
            elif it.tag in (f"{W}tab", f"{W}br"):
                said.append(" ")
    return "".join(said)


def office_of(campaign, key):
    """The office of a campaign, from a folder `offices` beside it or above."""
    near = (it / "offices" / f"{key}.yaml" for it in Path(campaign).resolve().parents)
    return load(next(it for it in near if it.exists()))


def in_force(regulations, campaign, office):
    """The regulation a paper names, or the one of its family that holds on its day of issue."""
    named = campaign.get("regulation")
    if named:
        return regulations[named]
    family = [it for it in regulations.values() if it["family"] == office["family"]]
    day = day_of(campaign.get("date"))
    holds = lambda it: day_of(it["from"]) <= day <= (day_of(it["until"]) if "until" in it else date.max)
    return next((it for it in family if day and holds(it)), max(family, key=lambda it: day_of(it["from"])))


def day_of(words):
    """The last day that `20/3/2024`, `3/2024` or `2024` can mean."""
    if isinstance(words, date):
        return words
    numbers = [int(it) for it in re.findall(r"\d+", str(words or ""))]
    if not numbers or numbers[-1] < 1000:
        return None
    day, month, year = ([28, 12] + numbers)[-3:] if len(numbers) < 3 else numbers[-3:]
    return date(year, month, day) if len(numbers) != 2 else date(year, numbers[0], 28)
