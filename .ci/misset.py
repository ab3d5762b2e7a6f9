#!/usr/bin/env python3
"""Holds the judge of layout against faults: `misset.py PROGRAM PAPERS FOLDER [NAME…]`.

Into the DOCX of ten papers faults of layout are put, one a file, as somebody would make them in Word;
each must be told, and nothing else of layout with it, in the file itself and in the same file saved
once more by LibreOffice. Of the papers as they are, nothing may be told.
"""

import copy
import json
import subprocess
import sys
from pathlib import Path

from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH as Align
from docx.enum.text import WD_LINE_SPACING as Spacing
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor
from docx.text.paragraph import Paragraph

LAYOUT = {
    "other-paper", "other-margins", "other-font", "other-size", "other-weight", "other-pitch",
    "narrow-gap", "coloured-ink", "page-number-place", "other-align", "other-indent",
    "one-column-head", "missing-rule", "foot-place",
}
# Styles of the papers.
TITLE, NAME, BOTH = ("ten-loai",), ("quoc-hieu", "tieu-de"), ("doan", "can-cu", "khoan", "gach")
# Prose of so many letters has more than one line.
LONG = 130


def paragraphs(document):
    """All paragraphs, those in cells of the head and foot included."""
    return [Paragraph(item, document._body) for item in document.element.body.iter(qn("w:p"))]


def of(document, *styles):
    found = [p for p in paragraphs(document) if p.style.style_id in styles and p.text.strip()]
    assert found, f"no paragraph of {styles}"
    return found


def prose(document):
    found = [p for p in of(document, "doan", "can-cu") if len(p.text) > LONG]
    return found or [p for p in of(document, *BOTH) if len(p.text) > LONG]


def page(**lengths):
    def put(document):
        for section in document.sections:
            for name, length in lengths.items():
                setattr(section, name, length)
    return put


def looks(styles, **look):
    def put(document):
        for p in of(document, *styles):
            for run in p.runs:
                for name, value in look.items():
                    setattr(run.font, name, value)
    return put


def colour(styles, value):
    def put(document):
        for p in of(document, *styles):
            for run in p.runs:
                run.font.color.rgb = RGBColor.from_string(value)
    return put


def setting(styles, rule=None, **form):
    def put(document):
        for p in prose(document) if styles == "prose" else of(document, *styles):
            if rule is not None:
                p.paragraph_format.line_spacing_rule = rule
            for name, value in form.items():
                setattr(p.paragraph_format, name, value)
    return put


def drop_rule(style):
    """Takes out the line drawn on the blank paragraph below a part."""
    def put(document):
        below = (p._p.getnext() for p in of(document, style))
        borders = (it.find(".//" + qn("w:pBdr")) for it in below if it is not None)
        border = next(it for it in borders if it is not None)
        border.getparent().remove(border)
    return put


def tables_with(document, *styles):
    return [table for table in document.tables if any(
        p.style.style_id in styles for cell in table._cells for p in cell.paragraphs)]


def turned(*styles):
    """Puts the left column of a table to the right."""
    def put(document):
        for table in tables_with(document, *styles):
            for row in table._tbl.iter(qn("w:tr")):
                cells = row.findall(qn("w:tc"))
                if len(cells) == 2:
                    row.remove(cells[0])
                    row.append(cells[0])
    return put


def unfold(document):
    """Puts what stands in the two columns of the head one below the other."""
    table = tables_with(document, *NAME)[0]._tbl
    for item in list(table.iter(qn("w:p"))):
        table.addprevious(copy.deepcopy(item))
    table.getparent().remove(table)


def number_below(document):
    section = document.sections[0]._sectPr
    for reference in section.findall(qn("w:headerReference")):
        section.remove(reference)
    page_field(document.sections[0].footer.paragraphs[0], Align.CENTER)


def number_first(document):
    document.sections[0].different_first_page_header_footer = False


def number_aside(document):
    for p in document.sections[0].header.paragraphs:
        p.alignment = Align.RIGHT


def page_field(p, where):
    p.alignment = where
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), "PAGE")
    run = OxmlElement("w:r")
    text = OxmlElement("w:t")
    text.text = "2"
    run.append(text)
    field.append(run)
    p._p.append(field)




# A name, what must be told, how it is put in, and whether only papers of the State can have it.
FAULTS = [
    ("letter", "other-paper", page(page_width=Mm(216), page_height=Mm(279)), False),
    ("a5", "other-paper", page(page_width=Mm(148), page_height=Mm(210)), False),
    ("left-20", "other-margins", page(left_margin=Mm(20)), False),
    ("right-30", "other-margins", page(right_margin=Mm(30)), False),
    ("top-10", "other-margins", page(top_margin=Mm(10)), False),
    ("bottom-40", "other-margins", page(bottom_margin=Mm(40)), False),
    ("arial", "other-font", looks(BOTH, name="Arial"), False),
    ("calibri-title", "other-font", looks(TITLE, name="Calibri"), False),
    ("cambria-recipients", "other-font", looks(("noi-nhan-dong",), name="Cambria"), False),
    ("prose-12", "other-size", looks(BOTH, size=Pt(12)), False),
    ("prose-16", "other-size", looks(BOTH, size=Pt(16)), False),
    ("title-11", "other-size", looks(TITLE, size=Pt(11)), False),
    ("number-10", "other-size", looks(("so-ky-hieu",), size=Pt(10)), False),
    ("date-16", "other-size", looks(("ngay-thang",), size=Pt(16)), False),
    ("name-of-signer-11", "other-size", looks(("ho-ten",), size=Pt(11)), False),
    ("title-light", "other-weight", looks(TITLE, bold=False), False),
    ("state-light", "other-weight", looks(NAME, bold=False), False),
    ("date-upright", "other-weight", looks(("ngay-thang",), italic=False), False),
    ("signer-light", "other-weight", looks(("ho-ten",), bold=False), False),
    ("post-light", "other-weight", looks(("chuc-vu",), bold=False), False),
    ("double", "other-pitch", setting(BOTH, Spacing.DOUBLE), False),
    ("tight", "other-pitch", setting(BOTH, Spacing.EXACTLY, line_spacing=Pt(11)), False),
    ("no-gap", "narrow-gap", setting(BOTH, space_after=Pt(0), space_before=Pt(0)), False),
    ("red", "coloured-ink", colour(BOTH, "C00000"), False),
    ("blue-title", "coloured-ink", colour(TITLE, "0000FF"), False),
    ("number-below", "page-number-place", number_below, False),
    ("number-first", "page-number-place", number_first, False),
    ("number-aside", "page-number-place", number_aside, False),
    ("title-left", "other-align", setting(TITLE, alignment=Align.LEFT), False),
    ("subject-right", "other-align", setting(("trich-yeu",), alignment=Align.RIGHT), False),
    ("state-left", "other-align", setting(NAME, alignment=Align.LEFT), False),
    ("prose-left", "other-align", setting("prose", alignment=Align.LEFT), False),
    ("signer-left", "other-align", setting(("ho-ten",), alignment=Align.LEFT), False),
    ("no-indent", "other-indent", setting("prose", first_line_indent=Mm(0)), False),
    ("wide-indent", "other-indent", setting("prose", first_line_indent=Mm(25)), False),
    ("head-turned", "one-column-head", turned(*NAME), False),
    ("head-in-one", "one-column-head", unfold, False),
    ("no-rule-motto", "missing-rule", drop_rule("tieu-ngu"), True),
    ("no-rule-issuer", "missing-rule", drop_rule("co-quan"), True),
    ("no-rule-subject", "missing-rule", drop_rule("trich-yeu"), True),
    ("foot-turned", "foot-place", turned("noi-nhan"), False),
]


def told(program, files):
    """The codes of layout told of each file."""
    run = subprocess.run([program, "check", "--format", "json", *map(str, files)],
                         capture_output=True, text=True, check=False)
    papers = json.loads(run.stdout)["papers"]
    return {Path(it["file"]).stem: sorted({f["code"] for f in it["findings"]} & LAYOUT)
            for it in papers}


def saved_again(files, folder):
    profile = folder / "office"
    subprocess.run(["soffice", f"-env:UserInstallation=file://{profile.resolve()}", "--headless",
                    "--convert-to", "docx:MS Word 2007 XML", "--outdir", str(folder), *map(str, files)],
                   check=True, capture_output=True, timeout=1200)
    return [folder / it.name for it in files]


def main():
    program, papers, folder, *names = sys.argv[1:]
    folder = Path(folder)
    (folder / "own").mkdir(parents=True, exist_ok=True)
    clean = [Path(papers) / f"{name}.docx" for name in names]
    state = [it for it in clean if any(
        p.style.style_id == "tieu-ngu" for p in paragraphs(Document(str(it))))]
    files, wanted = [], {}
    for at, (name, code, put, of_state) in enumerate(FAULTS):
        pool = state if of_state else clean
        # Not every paper has the part that a fault is put into.
        for step in range(len(pool)):
            paper = pool[(at + step) % len(pool)]
            document = Document(str(paper))
            try:
                put(document)
            except (AssertionError, StopIteration):
                continue
            break
        else:
            print(f"FAILED  {name}: no paper can have it")
            continue
        path = folder / "own" / f"{name}.docx"
        document.save(str(path))
        files.append(path)
        wanted[name] = (code, paper.stem)
    for it in clean:
        path = folder / "own" / f"clean-{it.name}"
        path.write_bytes(it.read_bytes())
        files.append(path)
        wanted[path.stem] = (None, it.stem)
    bad = len(FAULTS) + len(clean) - len(wanted)
    for how, seen in (("own", files), ("saved again", saved_again(files, folder / "again"))):
        found = told(program, seen)
        right = 0
        for name, (code, paper) in wanted.items():
            codes = found.get(name, ["not read"])
            if codes == ([code] if code else []):
                right += 1
                continue
            bad += 1
            print(f"FAILED  {how}: {name} in {paper}: wanted {code}, told {codes}")
        print(f"{how}: {right} of {len(wanted)} as wanted, {len(clean)} of them without a fault")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
