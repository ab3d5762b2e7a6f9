"""What a person did to a paper in Word is told from what a program did that only saved it again.
Usage: edited.py KEHOACH FOLDER DESCRIPTION... (soffice on the PATH)"""

import copy
import json
import pathlib
import shutil
import subprocess
import sys
import zipfile

import docx
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Pt

kehoach, folder, descriptions = sys.argv[1], pathlib.Path(sys.argv[2]), sys.argv[3:]


def long(document):
    return max(document.paragraphs, key=lambda it: len(it.text))


def by(change):
    def edit(source, target):
        document = docx.Document(source)
        change(document)
        document.save(target)

    return edit


def packed(source, target):
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_STORED) as new:
        for name in reversed(old.namelist()):
            new.writestr(name, old.read(name))


def cut(document):
    """Cuts each run in two, as Word does when a word was looked up."""
    for run in [run for paragraph in document.paragraphs for run in paragraph.runs]:
        if len(run.text) > 3:
            rest = copy.deepcopy(run._r)
            words, run.text = run.text, run.text[:3]
            run._r.addnext(rest)
            docx.text.run.Run(rest, run._parent).text = words[3:]


def word(document):
    run = max(long(document).runs, key=lambda it: len(it.text))
    run.text = run.text.replace(" ", " thêm ", 1)


def moved(document):
    first, second = [it for it in document.paragraphs if it.text.startswith("- ")][:2]
    first._p.addprevious(second._p)


def recipient(document):
    cells = [it for table in document.tables for row in table.rows for cell in row.cells for it in cell.paragraphs]
    last = [it for it in cells if it.text.startswith("- ")][-1]
    last._p.addnext(copy.deepcopy(last._p))


def gone(document):
    long(document)._p.getparent().remove(long(document)._p)


def bold(document):
    for run in long(document).runs:
        run.underline = True


def size(document):
    for run in long(document).runs:
        run.font.size = Pt(11)


def setting(document):
    long(document).alignment = WD_ALIGN_PARAGRAPH.RIGHT


def margin(document):
    document.sections[0].left_margin = Pt(120)


def remark(document):
    document.add_comment(long(document).runs, text="Xem lại.", author="Chánh Văn phòng", initials="CVP")


EDITS = {
    "packed": (packed, "resaved"),
    "python": (by(lambda it: None), "resaved"),
    "cut": (by(cut), "resaved"),
    "word": (by(word), "text"),
    "moved": (by(moved), "text"),
    "recipient": (by(recipient), "text"),
    "gone": (by(gone), "text"),
    "bold": (by(bold), "layout"),
    "size": (by(size), "layout"),
    "setting": (by(setting), "layout"),
    "margin": (by(margin), "layout"),
    "remark": (by(remark), "layout"),
}

folder.mkdir()
subprocess.run([kehoach, "build", *descriptions, "--out", folder, "--format", "docx"], capture_output=True)
made = sorted(folder.glob("*.docx"))
assert len(made) >= len(descriptions)
office, again = folder / "office", folder / "again"
again.mkdir()
subprocess.run(
    ["soffice", f"-env:UserInstallation=file://{office}", "--headless", "--convert-to", "docx:MS Word 2007 XML", "--outdir", again, *made],
    capture_output=True,
    check=True,
)
wanted = {}
for source in made:
    resaved = (again / source.name).rename(folder / f"{source.stem}-again.docx")
    wanted[resaved] = "resaved"
    for before, kind in (source, "own"), (resaved, "office"):
        for name, (edit, state) in EDITS.items():
            target = folder / f"{source.stem}-{kind}-{name}.docx"
            try:
                edit(before, target)
            except (ValueError, IndexError):
                continue
            wanted[target] = state
told = subprocess.run([kehoach, "status", "--format", "json", *wanted], capture_output=True, text=True).stdout
told = {it["file"]: it["edited"] for it in json.loads(told)["files"]}
wrong = [(str(it), state, told.get(str(it))) for it, state in wanted.items() if told.get(str(it)) != state]
for it in wrong:
    print(*it)
shutil.rmtree(folder)
print(f"{len(wanted) - len(wrong)} of {len(wanted)} files told for what they are")
sys.exit(bool(wrong))
