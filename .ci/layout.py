#!/usr/bin/env python3
"""Measures printed papers against the regulations they were printed by.

Takes the folder of the outputs and the descriptions they were made of. The DOCX tells which words
have which role; where and how they stand is measured where MuPDF sees them drawn in the PDF, and
what is allowed is read from the data of the regulation. No role is named here that need not be.
"""

import argparse
import sys
from pathlib import Path

import drawn
from paper import CELL, END, FOOT, HEAD, NOTE, TEXT, Paper, load
from search import Search

MM = 72 / 25.4
# Of Liberation Serif, in sizes: above the baseline, below it, and a single line.
ASCENT, DESCENT, SINGLE = 0.891, 0.216, 1.149
# The part of a line's height above its baseline, where the height is given exactly.
ABOVE = 0.8
# Slack of a measured place, a gap, a size, and a length that should equal another.
PLACE, GAP, SIZE, EQUAL = 0.6 * MM, 0.3, 0.06, 0.03
# The words of these may be stressed one by one.
STRESSED = 0.5


class Range:
    """What a regulation allows, in points, or as a share."""

    def __init__(self, amount):
        scale = MM if amount["unit"] == "mm" else 1
        value = amount["value"]
        bounded = "least" in amount or "most" in amount
        self.value = value * scale
        self.least = amount.get("least", 0 if bounded else value) * scale
        self.most = amount.get("most", float("inf") if bounded else value) * scale

    @staticmethod
    def exactly(points):
        return Range({"value": points, "unit": "pt"})

    def has(self, value, slack):
        return self.least - slack <= value <= self.most + slack

    def __str__(self):
        if self.most == float("inf"):
            return f"at least {self.least:.2f}"
        return f"{self.least:.2f}" if self.least == self.most else f"{self.least:.2f} to {self.most:.2f}"


class Measure:
    def __init__(self, pages, paper):
        self.pages, self.paper, self.rows = pages, paper, []
        self.looks = paper.regulation["looks"]
        self.amounts = paper.regulation["lengths"]
        self.page = {name: Range(amount) for name, amount in paper.regulation["page"].items()}
        self.of_page = self.sections()
        sizes = {size for look in self.looks.values() for size in self.sizes(look)}
        search = Search(pages, sizes, {id(it) for it in self.page_numbers}, self.column_edges)
        self.found, above = [], (0, 0)
        for element in paper.elements:
            hit = search.find(element, lambda piece: self.may_hold(element, piece, above))
            if hit:
                self.found.append(hit)
                # Repeated heads of a table stand above what follows the table.
                if element.place == TEXT and element.width == paper.width(element.section):
                    above = (hit.last.page, hit.last.base)
            else:
                self.row(element.role, "on the page", element.text[:40], "found", False)
        self.by_element = {id(it.element): it for it in self.found}

    def may_hold(self, element, piece, above):
        """Whether a piece stands in the section and column of a paragraph, and not above the text before."""
        section = self.of_page[piece.page]
        left = self.left(piece.page) + element.offset
        in_column = left - PLACE < piece.middle < left + element.width + PLACE
        if element.place == NOTE:
            return in_column
        is_below = element.place in (HEAD, FOOT, END) or (piece.page, piece.base) >= above
        return in_column and is_below and section == element.section

    def sizes(self, look):
        amount = look["size"]
        return {amount["value"], amount.get("least", amount["value"]), amount.get("most", amount["value"])}

    def sections(self):
        """Which section each page belongs to: the first page of one has no number."""
        section, of_page, self.page_numbers = -1, [], []
        for page in self.pages:
            top = self.page["top"].least - PLACE
            numbers = [it for it in page.lines if it.text.isdigit() and it.base < top]
            self.page_numbers += numbers
            section += bool(page.lines) and not numbers
            of_page.append(section if page.lines else -1)
        return of_page

    def row(self, element, what, measured, allowed, good):
        self.rows.append((element, what, str(measured), str(allowed), good))

    def spread(self, element, what, values, allowed, slack):
        """A row for values that must all be in a range."""
        if values:
            least, most = min(values), max(values)
            measured = f"{least:.2f}" if most - least < 0.005 else f"{least:.2f} to {most:.2f}"
            good = all(allowed.has(it, slack) for it in (least, most))
            self.row(element, what, f"{measured} ({len(values)})", allowed, good)

    def length(self, name):
        return Range(self.amounts[name]) if name in self.amounts else None

    def left(self, page):
        """Where the text of a page begins; on the back of a sheet the margins change places."""
        margins = self.paper.sections[self.of_page[page]].margins
        is_back = self.paper.mirrored and page % 2 == 1
        return margins["right" if is_back else "left"]

    def column_edges(self, page):
        """Where columns beside each other part on a page."""
        if self.of_page[page] < 0:
            return []
        columns = self.paper.sections[self.of_page[page]].columns
        return [self.left(page) + offset + sum(grid[:n]) for offset, grid in columns for n in range(1, len(grid))]

    def edges(self, found, line):
        """The column of a line on its page."""
        left = self.left(line.page) + found.element.offset
        return left, left + found.element.width

    # The page

    def paper_and_margins(self):
        for number, section in enumerate(self.paper.sections):
            sides = ("height", "width") if section.landscape else ("width", "height")
            for name, own in zip(sides, (section.width, section.height)):
                drawn_sizes = [getattr(it, "width" if own == section.width else "height") for it, of in zip(self.pages, self.of_page) if of == number]
                self.spread("page", name, [own, *drawn_sizes], self.page[name], PLACE)
            for side in ("top", "bottom", "left", "right", "header"):
                self.spread("margin", side, [section.margins[side]], self.page[side], PLACE)
            footer = section.margins["footer"]
            self.spread("margin", "footer", [footer], self.page["footer"], PLACE)
        for page, section in zip(self.pages, self.of_page):
            if section >= 0:
                self.inside(page, self.paper.sections[section])

    def inside(self, page, section):
        """No letter of the text outside the margins."""
        number = page.lines[0].page
        right = self.left(number) + self.paper.width(self.of_page[number])
        texts = [line for it in self.found if it.element.place in (TEXT, CELL, NOTE) for line in it.lines if line.page == number]
        if not texts:
            return
        over = {
            "left": self.left(number) - min(it.left for it in texts),
            "right": max(it.right for it in texts) - right,
            "top": section.margins["top"] - min(it.base - ASCENT * it.inked[0].size for it in texts) - 0.2 * 22,
            "bottom": max(it.base + DESCENT * it.inked[0].size for it in texts) - (section.height - section.margins["bottom"]),
        }
        worst = max(over, key=over.get)
        self.row("margin", f"page {number + 1} inside", f"{worst} {max(over.values()):.2f}", f"at most {PLACE:.2f}", over[worst] <= PLACE)

    def letters(self):
        glyphs = [g for page in self.pages for line in page.lines for g in line.inked]
        families = {g.font.split("+")[-1].split("-")[0] for g in glyphs}
        self.row("letters", "one family", ", ".join(sorted(families)), "1", len(families) == 1)
        owned = {id(g) for it in self.found for g in it.inked}
        black = {g.color for g in glyphs if id(g) not in owned}
        self.row("letters", "black", f"{len(black)} colours", "black", black <= {0})

    def numbers(self):
        look, said, at, edge, middles = self.looks["so-trang"], [], [], [], []
        wanted, count = [], 0
        for page, section, before in zip(self.pages, self.of_page, [None, *self.of_page]):
            count = 1 if section != before else count + 1
            if section < 0:
                continue
            loose = [it for it in page.lines if it in self.page_numbers]
            wanted.append(str(count) if count > 1 else "")
            said.append("".join(it.text for it in loose))
            for it in loose:
                at.append(it.inked[0].size)
                edge.append(it.base - ASCENT * it.inked[0].size)
                middles.append(it.middle - self.left(it.page) - self.paper.width(section) / 2)
        self.row("so-trang", "on all but first pages", " ".join(it or "-" for it in said)[:26], "in order", said == wanted)
        self.spread("so-trang", "size", at, Range(look["size"]), SIZE)
        self.spread("so-trang", "from the top edge", edge, self.page["header"], PLACE)
        self.spread("so-trang", "centred on the text", middles, Range.exactly(0), PLACE)

    # Every role

    def presence(self):
        words = self.paper.regulation["words"]
        family = (self.paper.kind.get("symbols") or {}).get(self.paper.regulation["family"]) or {}
        needed = set(self.paper.kind.get("prints", ())) - set(family.get("without", ()))
        needed |= {name for name in ("quoc-hieu", "tieu-ngu", "tieu-de", "dau-sao") if name in words}
        has = {it.role for it in self.found}
        # A label may stand on the line of what it introduces.
        lines = [it.text for it in self.found if it.role == "kinh-gui"]
        is_said = lambda role: (
            role in words and any(it.text.startswith(words[role]["text"]) for it in self.found)
            or role == "noi-gui" and any(not it.endswith(":") for it in lines)
        )
        lacking = sorted(it for it in needed - has if not is_said(it) and not self.paper.is_annex)
        self.row("roles", "none lacking", ", ".join(lacking) or "all there", f"{len(needed)}", not lacking)
        strange = sorted(has - set(self.looks))
        self.row("roles", "none without a look", ", ".join(strange) or "none", "none", not strange)

    def each_role(self):
        self.found = [it for it in self.found if it.role in self.looks]
        for role in dict.fromkeys(it.role for it in self.found):
            look, all_found = self.looks[role], [it for it in self.found if it.role == role]
            # What only adds to the title of a table stands in brackets and is set otherwise.
            is_aside = lambda it: role == "bang-ten" and it.text.startswith("(")
            titled = [it for it in all_found if not is_aside(it)]
            if titled:
                self.letters_of(role, look, titled)
            self.place_of(role, look, all_found)
            self.pitch_of(role, look, all_found)
            self.frame_of(role, look, all_found)

    def letters_of(self, role, look, all_found):
        glyphs = [g for it in all_found for g in self.labelled(it)]
        self.spread(role, "size", [g.size for g in glyphs], Range(look["size"]), SIZE)
        # An office that stands alone is set like a line of authority; heads of tables and notes of the
        # text may be stressed by hand.
        least = STRESSED if look["align"] in ("deu", "trai") or role in self.alone() else 1
        for style in ("bold", "italic"):
            wanted = bool(look.get(style))
            share = sum(getattr(g, style) == wanted for g in glyphs) / len(glyphs)
            self.row(role, style, f"{100 * share:.0f} % {'is' if wanted else 'is not'}", f"at least {100 * least:.0f} %", share >= least or role in self.alone())
        # Where a regulation asks for no capitals, an office may still type them.
        if look.get("caps"):
            loud = [it.text for it in all_found if it.text == it.text.upper()]
            self.row(role, "all capitals", len(loud), len(all_found), len(loud) == len(all_found))
        colors = {g.color for g in glyphs}
        color = int(look.get("color", "0"), 16)
        self.row(role, "colour", ", ".join(f"{it:06X}" for it in sorted(colors)), f"{color:06X}", colors == {color})
        self.underline(role, look, all_found)

    def labelled(self, found):
        """The letters of a line that are its label, when it has one; what follows has a look of its own."""
        words = [it["text"] for it in self.paper.regulation["words"].values()]
        label = next((it for it in words if it.endswith(":") and found.text.startswith(it)), None)
        return found.inked[: len("".join(label.split()))] if label else found.inked

    def alone(self):
        """The office of a signer without a line of authority above has the look of one; an article with a
        heading is stressed as a whole, one without only in its number."""
        return {"chuc-vu", "dieu"}

    def underline(self, role, look, all_found):
        """Below the words, not below the colon; or none."""
        shares = []
        for it in all_found:
            below = [s for s in self.pages[it.first.page].strokes if 0 < s.y - it.first.base < 0.25 * it.inked[0].size]
            below = [s for s in below if s.left < it.first.right - 1 and s.right > it.first.left + 1 and s.width < it.first.width * 1.05]
            words = [g for g in it.first.inked if g.char != ":"]
            width = words[-1].right - words[0].left if words else 1
            shares += [s.width / width for s in below] or [0]
        if look.get("underline"):
            self.spread(role, "underline, of the words", shares, Range.exactly(1), EQUAL)

    def place_of(self, role, look, all_found):
        """Where lines begin and end in their column, as the look says and the DOCX has it."""
        align = look["align"]
        begin, end, middle, first = [], [], [], []
        for it in all_found:
            shape = it.element.shape
            for line in it.lines:
                left, right = self.edges(it, line)
                left, right = left + shape.left, right - shape.right
                opens = line is it.first
                (first if opens else begin).append(line.left - left - (shape.first if opens else 0))
                end.append((right - line.right, line is it.last))
                middle.append(line.middle - (left + right) / 2)
        where = {it.element.place for it in all_found}
        if align == "giua" or any(it.element.shape.framed for it in all_found):
            self.spread(role, "centred in its column", middle, Range.exactly(0), PLACE)
        elif align == "phai":
            self.spread(role, "to the right edge", [it for it, _ in end], Range.exactly(0), PLACE)
        elif not where & {CELL, NOTE}:
            self.spread(role, "first line", first, Range.exactly(0), PLACE)
            self.spread(role, "other lines", begin, Range.exactly(0), PLACE)
            if align == "deu":
                self.spread(role, "right edge", [it for it, is_last in end if not is_last], Range.exactly(0), PLACE)
        indents = [it.element.shape.first + it.element.shape.left for it in all_found if it.element.place == TEXT]
        if "first" in look and "left" not in look:
            self.spread(role, "indent of the first line", indents, Range(look["first"]), GAP)

    def pitch_of(self, role, look, all_found):
        """Lines as far apart as the DOCX says, which is what the look allows; and the gap below."""
        exact = [it for it in all_found if it.element.shape.pitch]
        apart = [
            b.base - a.base - it.element.shape.pitch
            for it in exact
            for a, b in zip(it.lines, it.lines[1:])
            if a.page == b.page
        ]
        self.spread(role, "lines apart as in DOCX", apart, Range.exactly(0), GAP)
        if "pitch" in look:
            self.spread(role, "line pitch", [it.element.shape.pitch for it in exact], Range(look["pitch"]), SIZE)
        gaps = []
        for it in exact:
            below = self.by_element.get(id(it.element.next))
            if below and below.first.page == it.last.page and below.element.shape.pitch:
                between = below.first.base - it.last.base
                own = (1 - ABOVE) * it.element.shape.pitch + ABOVE * below.element.shape.pitch + below.element.shape.above
                gaps.append((between - own, it.element.shape.after, self.looks.get(below.role, {}).get("align") == "giua"))
        self.spread(role, "gap below as in DOCX", [drawn_gap - after for drawn_gap, after, _ in gaps], Range.exactly(0), GAP)
        # Lines in the middle that follow each other are one heading.
        if look["align"] == "giua":
            gaps = [(gap, after) for gap, after, same in gaps if not same]
        else:
            gaps = [it[:2] for it in gaps]
        if "after" in look:
            others = [Range(it) for name, it in self.amounts.items() if name.endswith("-gap")]
            own = Range(look["after"])
            bad = [gap for gap, _ in gaps if not own.has(gap, GAP) and not any(it.has(gap, GAP) for it in others)]
            self.row(role, "gap below", f"{len(gaps) - len(bad)} of {len(gaps)}", own, not bad)

    def frame_of(self, role, look, all_found):
        words = self.paper.regulation["words"]
        for it in (it for it in all_found if it.element.place != CELL):
            around = [box for box in self.pages[it.first.page].frames if box.holds(it.first)]
            wanted = 1 if look.get("framed") else 0
            self.row(role, "framed", len(around), wanted, len(around) == wanted)
            for box in around:
                color = int(look.get("color", "0"), 16)
                self.row(role, "colour of the frame", f"{box.color:06X}", f"{color:06X}", box.color == color)
                name = next((f"khung-{key}" for key, word in words.items() if word["text"] == it.text and f"khung-{key}" in self.amounts), None)
                if name:
                    self.spread(role, "width of the frame", [box.width], self.length(name), PLACE)
                    self.spread(role, "height of the frame", [box.height], self.length("khung-cao"), PLACE)

    # Lines drawn below words

    def rules(self):
        shares = {name.removeprefix("rule-"): Range(it) for name, it in self.amounts.items() if name.startswith("rule-") and it["unit"] == "share"}
        for role in dict.fromkeys(it.role for it in self.found):
            items = [it for it in self.found if it.role == role]
            # What is attached has its line below other words.
            own = [it for it in items if it.element.section == 0 and it.element.place == TEXT]
            if role in shares and role != "lien-he" and own:
                below = self.below(own[-1])
                self.row(role, "a line below", len(below), 1, len(below) == 1)
            for it in items:
                if it.element.rule:
                    self.rule(it, items, shares.get(role) or next(iter(shares.values())))

    def below(self, found):
        line = found.last
        reach = SINGLE * line.inked[0].size
        return [it for it in self.pages[line.page].strokes if 0 < it.y - line.base < reach and it.left < line.right and it.right > line.left]

    def rule(self, found, items, allowed):
        """As long as its share of the words, as the DOCX has it, centred below them."""
        below = self.below(found)
        if not below:
            self.row(found.role, "a line below", 0, 1, False)
            return
        flow = [it for it in items if it.element.flow is found.element.flow]
        widest = max(line.width for it in flow for line in it.lines)
        slack = EQUAL if allowed.least == allowed.most else 0.005
        self.spread(found.role, "line, its share of the words", [below[0].width / widest], allowed, slack)
        self.spread(found.role, "line as in DOCX", [below[0].width - found.element.rule], Range.exactly(0), PLACE)
        left, right = self.edges(found, found.last)
        self.spread(found.role, "line centred", [below[0].middle - (left + right) / 2], Range.exactly(0), PLACE)

    # What stands beside each other

    def columns(self):
        for number, section in enumerate(self.paper.sections):
            width = Range.exactly(self.paper.width(number))
            self.spread("columns", "fill the text", [offset + sum(grid) for offset, grid in section.columns], width, PLACE)
        grids = [grid for _, grid in self.paper.sections[0].columns if len(grid) == 2]
        for grid in grids[:1]:
            # A long name takes what the other side can spare.
            left = self.length("letterhead-left")
            self.row("letterhead", "left column", f"{grid[0]:.2f}", left, left.value - PLACE <= grid[0])
        label = self.one("noi-nhan")
        if label and len(self.of("ho-ten")) == 1:
            self.spread("signature", "left column", [label.element.width], self.length("signature-left"), PLACE)
        number, date = (self.one(it) for it in ("so-ky-hieu", "ngay-thang"))
        if number and date:
            self.spread("so-ky-hieu", "on the line of the date", [number.first.base - date.first.base], Range.exactly(0), 0.5)

    def one(self, role):
        return next((it for it in self.found if it.role == role), None)

    def signature(self):
        """Room to sign above each name, and for a seal on its left."""
        rooms, reach = {}, self.seal()
        for it in (it for it in self.found if it.role == "ho-ten"):
            above = [other for other in self.found if other.element.flow is it.element.flow and other.first.base < it.first.base]
            if above and above[-1].last.page == it.first.page:
                # Names side by side stand level, below the longest of their offices.
                level, room = (it.first.page, round(it.first.base)), it.first.base - above[-1].last.base - SINGLE * it.inked[0].size
                rooms[level] = min(room, rooms.get(level, room))
                middle = sum(self.edges(it, it.first)) / 2
                beside = [
                    line.right
                    for other in self.found
                    if other.element.flow is not it.element.flow and other.element.place == TEXT
                    for line in other.lines
                    if line.page == it.first.page and above[0].first.base <= line.base <= it.first.base and line.right < middle
                ]
                if beside and reach:
                    self.row("signature", "room for a seal", f"{middle - max(beside):.2f}", f"at least {reach:.2f}", middle - max(beside) >= reach - PLACE or len(self.of("ho-ten")) > 1)
        self.spread("signature", "room to sign", [*rooms.values()], self.length("signature-room"), PLACE)
        label, first = self.one("noi-nhan"), self.one("quyen-han") or self.one("chuc-vu")
        if label and first and label.first.page == first.first.page and len(self.of("ho-ten")) == 1:
            self.spread("noi-nhan", "level with the signature", [label.first.base - first.first.base], Range.exactly(0), 3)

    def of(self, role):
        return [it for it in self.found if it.role == role]

    def seal(self):
        names = ("dau-rong", "chu-ky-rong", "dau-trum-chu-ky")
        if any(it not in self.amounts for it in names):
            return None
        seal, hand, share = (self.length(it).value for it in names)
        return seal + hand * (0.5 - share)

    # What stands in margins

    def in_margins(self):
        for it in self.found:
            section, line = self.paper.sections[it.element.section], it.last
            height = section.height
            frame = next((box for box in self.pages[it.first.page].frames if box.holds(it.first)), None)
            first = self.of_page.index(it.element.section)
            last = len(self.of_page) - 1 - self.of_page[::-1].index(it.element.section)
            if it.element.place == HEAD:
                top = frame.top if frame else it.first.base - ASCENT * it.inked[0].size
                self.spread(it.role, "from the top edge", [top], self.page["header"], PLACE)
                self.row(it.role, "on the first page", line.page + 1, first + 1, line.page == first)
            elif it.element.place == END:
                low = height - line.base - (1 - ABOVE) * it.element.shape.pitch
                self.spread(it.role, "from the bottom edge", [low], self.length("khong-pho-bien-bottom"), PLACE)
                self.row(it.role, "on the last page", line.page + 1, last + 1, line.page == last)
            elif it.element.place == FOOT:
                low = height - line.base - DESCENT * it.inked[0].size
                self.row(it.role, "from the bottom edge", f"{low:.2f}", f"from {self.page['footer'].least:.2f}", low >= self.page["footer"].least - PLACE)
                self.row(it.role, "on the first page", line.page + 1, first + 1, line.page == first)

    def all(self):
        self.paper_and_margins()
        self.letters()
        self.numbers()
        self.presence()
        self.each_role()
        self.rules()
        self.columns()
        self.signature()
        self.in_margins()
        return self.rows


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("outputs", type=Path)
    parser.add_argument("campaigns", nargs="+", type=Path)
    parser.add_argument("--pages", type=Path, help="the folder of the PDFs, when it is another")
    parser.add_argument("--data", type=Path, default=Path("data"))
    parser.add_argument("--all", action="store_true", help="show what is right, too")
    args = parser.parse_args()
    read = lambda folder: {it.stem: load(it) for it in sorted((args.data / folder).glob("*.yaml"))}
    regulations, kinds = read("regulations"), read("kinds")
    measured = outside = 0
    for campaign in args.campaigns:
        annexes = sorted(args.outputs.glob(f"{campaign.stem}-phu-luc-[0-9]*.docx"))
        own = args.outputs / f"{campaign.stem}.docx"
        # Of a letter for each there is a file for each.
        copies = [] if own.exists() else sorted(args.outputs.glob(f"{campaign.stem}-*.docx"))
        for docx in copies or [own, *annexes]:
            paper = Paper(docx, campaign, regulations, kinds)
            rows = Measure(drawn.read((args.pages or args.outputs) / f"{docx.stem}.pdf"), paper).all()
            bad = [it for it in rows if not it[-1]]
            print(f"{paper.name}: {paper.regulation['name']}, {len(rows)} measured, {len(bad)} outside")
            for element, what, found, allowed, good in rows if args.all else bad:
                print(f"  {element:20} {what:30} {found:28} {allowed:26} {'ok' if good else 'OUTSIDE'}")
            measured, outside = measured + len(rows), outside + len(bad)
    print(f"{len(args.campaigns)} papers, {measured} measured, {outside} outside")
    return 1 if outside else 0


if __name__ == "__main__":
    sys.exit(main())
