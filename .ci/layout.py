#!/usr/bin/env python3
"""Measures a printed paper against the regulation it was printed by.

Takes the PDF, its text, the campaign and the regulation's data file. Elements are found by
their words and measured where MuPDF sees them drawn; nothing of the program is asked.
"""

import argparse
import sys
from statistics import median

import drawn
from paper import Paper

MM = 72 / 25.4
# Of Liberation Serif, in sizes: above the baseline, below it, and a single line.
ASCENT, DESCENT, SINGLE = 0.891, 0.216, 1.149
# The part of a line's height above its baseline, where the height is given exactly.
ABOVE = 0.8
# Slack of a measured place, a size, and a length that should equal another.
PLACE, SIZE, EQUAL = 0.5 * MM, 0.05, 0.03
# Roles whose words may be stressed one by one.
PROSE = {"can-cu", "doan", "khoan", "gach", "cong", "noi-nhan-dong", "noi-gui"}
BODY = PROSE - {"noi-nhan-dong", "noi-gui"} | {"muc-1", "muc-2", "muc-3", "muc-4"}
# What each kind of paper cannot do without.
NEEDED = {
    "nha-nuoc": {"quoc-hieu", "tieu-ngu"},
    "dang": {"tieu-de", "cap-tren", "dau-sao"},
    "both": {"co-quan", "so-ky-hieu", "ngay-thang", "doan", "noi-nhan", "noi-nhan-dong", "quyen-han", "ho-ten"},
    "ke-hoach": {"ten-loai", "trich-yeu", "muc-1", "muc-2"},
    "cong-van": {"trich-yeu-duoi-so", "kinh-gui", "noi-gui", "muc-2"},
}


class Range:
    """What a regulation allows, in points, or as a share."""

    def __init__(self, amount):
        scale = MM if amount["unit"] == "mm" else 1
        value = amount["value"]
        bounded = "least" in amount or "most" in amount
        self.least = amount.get("least", 0 if bounded else value) * scale
        self.most = amount.get("most", float("inf") if bounded else value) * scale

    def has(self, value, slack):
        return self.least - slack <= value <= self.most + slack

    def __str__(self):
        if self.most == float("inf"):
            return f"at least {self.least:.2f}"
        return f"{self.least:.2f}" if self.least == self.most else f"{self.least:.2f} to {self.most:.2f}"


class Found:
    """The glyphs of one line of the text, on the lines where they stand."""

    def __init__(self, role, text, rows):
        self.role, self.text = role, text
        self.lines = [drawn.Line(line.page, line.base, glyphs) for line, glyphs in rows]
        self.inked = [glyph for line in self.lines for glyph in line.inked]

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
    """Finds words on pages whose columns stand side by side."""

    def __init__(self, pages, top, middle):
        lines = [it for page in pages for it in page.lines if it.base > top]
        sides = ([it for it in lines if it.middle < middle], [it for it in lines if it.middle > middle])
        self.streams = [[(line, g) for line in part for g in line.inked] for part in (lines, *sides)]
        self.texts = ["".join(g.char for _, g in stream) for stream in self.streams]
        self.taken = set()

    def find(self, role, text):
        key = "".join(text.split())
        for stream, whole in zip(self.streams, self.texts):
            at = whole.find(key)
            while at >= 0:
                hit = stream[at : at + len(key)]
                if not self.taken & {id(g) for _, g in hit}:
                    self.taken |= {id(g) for _, g in hit}
                    return Found(role, text, rows_of(hit))
                at = whole.find(key, at + 1)
        return None


def rows_of(hit):
    rows = []
    for line, glyph in hit:
        if not rows or rows[-1][0] is not line:
            rows.append((line, []))
        rows[-1][1].append(glyph)
    return rows


class Measure:
    def __init__(self, pages, paper):
        self.pages, self.paper, self.rows = pages, paper, []
        self.page = {name: Range(amount) for name, amount in paper.regulation["page"].items()}
        sheet = {name: amount["value"] * MM for name, amount in paper.regulation["page"].items()}
        self.left, self.right = sheet["left"], sheet["width"] - sheet["right"]
        self.top = sheet["top"]
        self.middle = (self.left + self.right) / 2
        self.find()
        gaps = [b.base - a.base for it in self.body for a, b in zip(it.lines, it.lines[1:]) if a.page == b.page]
        self.pitches = gaps
        self.pitch = median(gaps) if gaps else 0

    def find(self):
        search = Search(self.pages, self.top, self.middle)
        self.found = []
        for role, text in self.paper.roles:
            if role in ("table", "head", "after"):
                self.row(role, "not measured", text[:28], "", None)
                continue
            hit = search.find(role, text)
            if hit is None:
                self.row(role, "on the page", text[:40], "found", False)
            else:
                self.found.append(hit)
        self.body = [it for it in self.found if it.role in BODY]

    def of(self, role):
        return [it for it in self.found if it.role == role]

    def one(self, role):
        return next(iter(self.of(role)), None)

    def look(self, role):
        return self.paper.regulation["looks"][role]

    def length(self, name):
        amount = self.paper.regulation["lengths"].get(name)
        return Range(amount) if amount else None

    def row(self, element, what, measured, allowed, good):
        self.rows.append((element, what, str(measured), str(allowed), good))

    def spread(self, element, what, values, allowed, slack):
        """A row for values that must all be in a range."""
        if values:
            least, most = min(values), max(values)
            measured = f"{least:.2f}" if most - least < 0.005 else f"{least:.2f} to {most:.2f}"
            good = allowed.has(least, slack) and allowed.has(most, slack)
            self.row(element, what, f"{measured} ({len(values)})", allowed, good)

    def equal(self, element, what, values, slack=PLACE):
        """A row for values that should be one."""
        spread = max(values) - min(values)
        self.row(element, what, f"{spread:.2f} apart", f"within {slack:.2f}", spread <= slack)

    # The page

    def paper_size(self):
        for name in ("width", "height"):
            self.spread("page", name, [getattr(it, name) for it in self.pages], self.page[name], PLACE)

    def margins(self):
        lines = [it for page in self.pages for it in page.lines if it.base > self.top]
        width, height = self.pages[0].width, self.pages[0].height
        edge = {
            "left": [min(it.left for it in lines)],
            "right": [width - max(it.right for it in lines)],
            "top": [min(it.base - ABOVE * self.height_of(it) for it in page.lines if it in lines) for page in self.pages],
        }
        for side, values in edge.items():
            self.spread("margin", side, values, self.page[side], PLACE)
        lowest = [height - max(it.base + DESCENT * it.inked[0].size for it in page.lines) for page in self.pages]
        least = self.page["bottom"].least
        self.row("margin", "bottom, nothing below", f"{min(lowest):.2f}", f"at least {least:.2f}", min(lowest) >= least - PLACE)
        if len(self.pages) > 1:
            # A page may end up to three lines early, so that no heading or single line is left behind.
            most = self.page["bottom"].most + 3 * self.pitch
            self.row("margin", "bottom, reached", f"{min(lowest):.2f}", f"at most {most:.2f}", min(lowest) <= most)

    def height_of(self, line):
        ours = any(line.page == it.page and line.base == it.base for found in self.body for it in found.lines)
        return self.pitch if ours else SINGLE * line.inked[0].size

    def letters(self):
        glyphs = [g for page in self.pages for line in page.lines for g in line.inked]
        families = {g.font.split("+")[-1].split("-")[0] for g in glyphs}
        self.row("letters", "one family", ", ".join(sorted(families)), "1", len(families) == 1)
        self.row("letters", "black", f"{len({g.color for g in glyphs})} colour", "black", {g.color for g in glyphs} == {0})

    def numbers(self):
        above = [[it for it in page.lines if it.base <= self.top] for page in self.pages]
        self.row("so-trang", "none on page 1", len(above[0]), 0, not above[0])
        said = [[it.text for it in lines] for lines in above[1:]]
        right = [[str(n)] for n in range(2, len(self.pages) + 1)]
        self.row("so-trang", "on the others", len(said), f"{len(right)} in order", said == right)
        lines = [it for lines in above[1:] for it in lines]
        self.spread("so-trang", "size", [it.inked[0].size for it in lines], Range(self.look("so-trang")["size"]), SIZE)
        self.equal("so-trang", "centred on the text", [self.middle, *(it.middle for it in lines)])
        edge = [it.base - ASCENT * it.inked[0].size for it in lines]
        self.spread("so-trang", "from the top edge", edge, self.page["header"], PLACE)

    # Every role

    def presence(self):
        kind, family = self.paper.campaign["kind"], self.paper.regulation["family"]
        needed = NEEDED["both"] | NEEDED[kind] | NEEDED[family]
        lacking = sorted(needed - {it.role for it in self.found})
        self.row("roles", "none lacking", ", ".join(lacking) or "all there", f"{len(needed)}", not lacking)

    def looks(self):
        for role in dict.fromkeys(it.role for it in self.found):
            look, all_found = self.look(role), self.of(role)
            glyphs = [g for it in all_found for g in it.inked]
            self.spread(role, "size", [g.size for g in glyphs], Range(look["size"]), SIZE)
            for style in ("bold", "italic"):
                wanted = bool(look.get(style))
                share = sum(getattr(g, style) == wanted for g in glyphs) / len(glyphs)
                least = 0.5 if role in PROSE else 1
                self.row(role, style, f"{100 * share:.0f} % {'is' if wanted else 'is not'}", f"at least {100 * least:.0f} %", share >= least)
            # Where a regulation asks for no capitals, an office may still type them.
            if look.get("caps"):
                loud = [it.text for it in all_found if it.text == it.text.upper()]
                self.row(role, "all capitals", len(loud), len(all_found), len(loud) == len(all_found))

    def centred(self):
        for role in ("ten-loai", "trich-yeu", "nam-gach"):
            middles = [line.middle for it in self.of(role) for line in it.lines]
            if middles:
                self.equal(role, "centred on the text", [self.middle, *middles])
        blocks = {
            "letterhead, left": ("cap-tren", "co-quan", "dau-sao", "so-ky-hieu", "trich-yeu-duoi-so"),
            "letterhead, right": ("quoc-hieu", "tieu-ngu", "tieu-de", "ngay-thang"),
            "signature": ("quyen-han", "chuc-vu", "ho-ten"),
        }
        for name, roles in blocks.items():
            middles = [line.middle for role in roles for it in self.of(role) for line in it.lines]
            self.equal(name, "centred as one", middles)
            side = sum(middles) / len(middles) > self.middle
            self.row(name, "side", "right" if side else "left", "left" if "left" in name else "right", side == ("left" not in name))

    # The head

    def head(self):
        for role in ("quoc-hieu", "tieu-ngu", "tieu-de", "so-ky-hieu", "ngay-thang"):
            for it in self.of(role):
                self.row(role, "on one line", len(it.lines), 1, len(it.lines) == 1)
        number, date = self.one("so-ky-hieu"), self.one("ngay-thang")
        if number and date:
            self.equal("so-ky-hieu", "on the line of the date", [number.first.base, date.first.base], 0.5)
        subject = self.one("trich-yeu-duoi-so")
        if number and subject:
            self.gap(number, subject, SINGLE * subject.inked[0].size)
        for role in ("tieu-ngu", "tieu-de", "co-quan", "trich-yeu"):
            self.rule(role)
        named = [it for it in self.found if it.role in ("kinh-gui", "noi-gui")]
        receivers = self.of("noi-gui")
        if receivers:
            self.equal("noi-gui", "dashes below each other", [it.first.left for it in receivers])
            self.row("kinh-gui", "inside the text", f"{min(it.first.left for it in named):.2f}", f"from {self.left:.2f}", min(it.first.left for it in named) > self.left)

    def rule(self, role):
        """The drawn line below a role, or that there is none."""
        items = self.of(role)
        if not items:
            return
        last, widest = items[-1].last, max((it.widest for it in items), key=lambda it: it.width)
        below = [
            it
            for it in self.pages[last.page].strokes
            if 0 < it.y - last.base < SINGLE * last.inked[0].size and it.left < last.right and it.right > last.left
        ]
        allowed = self.length(f"rule-{role}")
        if allowed is None:
            self.row(role, "no line below", len(below), 0, not below)
            return
        self.row(role, "a line below", len(below), 1, len(below) == 1)
        if below:
            slack = EQUAL if allowed.least == allowed.most else 0.005
            self.spread(role, "its share of the words", [below[0].width / widest.width], allowed, slack)
            self.equal(role, "line centred", [below[0].middle, last.middle])

    # The body

    def gap(self, above, below, pitch):
        after = self.look(above.role).get("after")
        if after:
            gap = below.first.base - ABOVE * pitch - above.last.base - (1 - ABOVE) * self.height_of(above.last)
            self.spread(above.role, f"gap before {below.role}", [gap], Range(after), 0.3)

    def paragraphs(self):
        allowed = self.look("doan").get("pitch")
        if allowed:
            self.spread("body", "line pitch", self.pitches, Range(allowed), SIZE)
        sizes = {round(g.size, 1) for it in self.body if it.role in PROSE for g in it.inked}
        self.row("body", "one size", len(sizes), 1, len(sizes) == 1)
        for role in dict.fromkeys(it.role for it in self.body):
            look, items = self.look(role), self.of(role)
            if "first" in look:
                indents = [it.first.left - self.left for it in items]
                self.spread(role, "first line", indents, Range(look["first"]), 0.3)
            if look["align"] == "deu":
                others = [line.left - self.left for it in items for line in it.lines[1:]]
                self.spread(role, "other lines", others, Range({"value": 0, "unit": "pt"}), PLACE)
                ends = [self.right - line.right for it in items for line in it.lines[:-1]]
                self.spread(role, "right edge", ends, Range({"value": 0, "unit": "pt"}), PLACE)
            gaps = [
                below.first.base - above.last.base - self.pitch
                for above, below in zip(self.found, self.found[1:])
                if above.role == role and below.role in BODY and above.last.page == below.first.page
            ]
            if "after" in look:
                self.spread(role, "gap below", gaps, Range(look["after"]), 0.3)

    # The end

    def signature(self):
        office, name = self.one("chuc-vu") or self.one("quyen-han"), self.one("ho-ten")
        if office and name:
            room = name.first.base - office.last.base - SINGLE * name.inked[0].size
            self.spread("signature", "room to sign", [room], self.length("signature-room"), PLACE)
        label, authority = self.one("noi-nhan"), self.one("quyen-han")
        if label and authority:
            self.equal("noi-nhan", "level with the signature", [label.first.base, authority.first.base], 3)
        lefts = [it.first.left for it in self.found if it.role in ("noi-nhan", "noi-nhan-dong")]
        if lefts:
            self.equal("noi-nhan", "flush left", [self.left, *lefts])
        if label:
            self.underline(label)

    def underline(self, label):
        """Below the words, not below the colon; or none."""
        under = [it for it in self.pages[label.first.page].strokes if 0 < it.y - label.first.base < 4]
        under = [it for it in under if it.left < label.first.right and it.right > label.first.left]
        if not self.look("noi-nhan").get("underline"):
            self.row("noi-nhan", "not underlined", len(under), 0, not under)
            return
        words = [g for g in label.inked if g.char != ":"]
        width = words[-1].right - words[0].left
        self.spread("noi-nhan", "underline, of the words", [it.width / width for it in under] or [0], Range({"value": 1, "unit": "share"}), EQUAL)

    def all(self):
        self.paper_size()
        self.margins()
        self.letters()
        self.numbers()
        self.presence()
        self.looks()
        self.centred()
        self.head()
        self.paragraphs()
        self.signature()


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    for name in ("pdf", "text", "campaign", "regulation"):
        parser.add_argument(name)
    args = parser.parse_args()
    measure = Measure(drawn.read(args.pdf), Paper(args.text, args.campaign, args.regulation))
    measure.all()
    verdicts = {True: "ok", False: "OUTSIDE", None: "-"}
    for element, what, measured, allowed, good in measure.rows:
        print(f"{element:20} {what:26} {measured:28} {allowed:26} {verdicts[good]}")
    told = [good for *_, good in measure.rows if good is not None]
    print(f"{len(told)} measured, {told.count(False)} outside")
    return 0 if all(told) else 1


if __name__ == "__main__":
    sys.exit(main())
