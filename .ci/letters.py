#!/usr/bin/env python3
"""How long 1,000 different letters of one page take as PDF and DOCX, beside docxtpl making only the DOCX and the
typst package making only the PDF of the same standards, all on the same cores in one run, by the clock and by
the time of the processors, which other programs disturb less; and the memory of ten times as many letters. Needs `pip install docxtpl typst`.

letters.py PROGRAM FOLDER [--letters 1000] [--cores 2] [--no-memory]
"""

import argparse
import functools
import multiprocessing
import os
import re
import resource
import shutil
import subprocess
import sys
import time
import zipfile
from pathlib import Path

import docxtpl
import typst
from stopped import NAMES, scene

ROOT = Path(__file__).resolve().parent.parent

TYPST = """\
#set document(title: "V/v giao tủ sách năm 2026")
#set page(paper: "a4", margin: (top: 20mm, bottom: 20mm, left: 30mm, right: 15mm))
#set text(font: "Liberation Serif", size: 14pt, lang: "vi")
#set par(justify: true, first-line-indent: (amount: 10mm, all: true))
#grid(columns: (66mm, 99mm), align: center,
  [ỦY BAN NHÂN DÂN \\ *XÃ HOA SIM* \\ Số: #sys.inputs.number/UBND \\ V/v giao tủ sách năm 2026],
  [#set text(12pt)
   *CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM* \\ *Độc lập - Tự do - Hạnh phúc* \\
   _Hoa Sim, ngày 20 tháng 3 năm 2026_])
#align(center)[Kính gửi: #sys.inputs.name]

Ủy ban nhân dân xã giao #sys.inputs.name tiếp nhận #sys.inputs.shelves tủ sách; người nhận: #sys.inputs.head. Đề nghị
đơn vị báo cáo trước ngày 24/4/2026./.

#grid(columns: (80mm, 85mm),
  [*_Nơi nhận:_* \\ - Như trên; \\ - Lưu: VT.],
  align(center)[*TM. ỦY BAN NHÂN DÂN \\ CHỦ TỊCH* #v(28mm) *Nguyễn Văn A*])
"""


def rows(letters):
    each = range(1, letters + 1)
    return [
        {"number": str(n), "name": f"Tổ dân phố số {n}", "head": NAMES[n % len(NAMES)], "shelves": str(n % 9 + 1)}
        for n in each
    ]


def kehoach(program, folder):
    """The seconds of a run, those of the processors, and its peak in MB."""
    shutil.rmtree(folder / "ra", ignore_errors=True)
    began = time.monotonic()
    running = subprocess.Popen([program, "letters", "giao.yaml", "--out", "ra"], cwd=folder, stdout=subprocess.DEVNULL)
    _, end, used = os.wait4(running.pid, 0)
    assert end == 0, end
    return time.monotonic() - began, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024


def template(folder):
    """A letter of ours with places to fill in."""
    first = next(iter(sorted(folder.glob("ra/*-so-1.docx"))))
    made = folder / "mau.docx"
    with zipfile.ZipFile(first) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.namelist():
            words = old.read(part)
            if part == "word/document.xml":
                text = words.decode().replace("\u00a0", " ")
                text = text.replace("Tổ dân phố số 1", "{{ name }}").replace(NAMES[1], "{{ head }}")
                text = re.sub(r"\b01(?=/UBND)", "{{ number }}", text)
                words = text.replace("tiếp nhận 2 tủ", "tiếp nhận {{ shelves }} tủ").encode()
            new.writestr(part, words)
    return made


def with_docxtpl(job):
    made, out, row = job
    paper = docxtpl.DocxTemplate(made)
    paper.render(row)
    paper.save(out / f"{row['number']}.docx")


def with_typst(job):
    source, out, row = job
    bytes_ = compiler(source).compile(format="pdf", sys_inputs=row, pdf_standards=["a-2a", "ua-1"])
    (out / f"{row['number']}.pdf").write_bytes(bytes_)


@functools.cache
def compiler(source):
    """One for each process, which reads the fonts once."""
    return typst.Compiler(str(source), font_paths=[str(ROOT / "fonts")], ignore_system_fonts=True)


def processors():
    """The seconds that children which have ended took of the processors."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def timed(work, jobs, cores):
    """The seconds of a run, and those of the processors."""
    before = processors()
    with multiprocessing.Pool(cores) as pool:
        began = time.monotonic()
        for _ in pool.imap_unordered(work, jobs, chunksize=8):
            pass
        took = time.monotonic() - began
        pool.close()
        pool.join()
    return took, processors() - before


def main():
    asked = argparse.ArgumentParser()
    asked.add_argument("program")
    asked.add_argument("folder", type=Path)
    asked.add_argument("--letters", type=int, default=1000)
    asked.add_argument("--cores", type=int, default=2)
    asked.add_argument("--no-memory", action="store_true")
    asked = asked.parse_args()
    os.sched_setaffinity(0, sorted(os.sched_getaffinity(0))[: asked.cores])
    program = str(Path(asked.program).resolve())
    folder = scene(asked.folder / "own", asked.letters)
    took, used, memory = min(kehoach(program, folder) for _ in range(2))
    made = template(folder)
    out = asked.folder / "others"
    shutil.rmtree(out, ignore_errors=True)
    out.mkdir(parents=True)
    all_rows = rows(asked.letters)
    word = timed(with_docxtpl, [(made, out, it) for it in all_rows], asked.cores)
    source = asked.folder / "mau.typ"
    source.write_text(TYPST)
    pages = timed(with_typst, [(source, out, it) for it in all_rows], asked.cores)
    each = 1000 / asked.letters
    print(f"kehoach, PDF and DOCX     {took * each:6.2f} ms a letter, {used * each:6.2f} ms of the processors, {memory:.0f} MB")
    for name, (long, work), wanted in [("docxtpl, DOCX alone", word, 4), ("typst package, PDF alone", pages, 6)]:
        print(
            f"{name:<25} {long * each:6.2f} ms a letter, {work * each:6.2f} ms of the processors:"
            f" {long / took:.1f} and {work / used:.1f} times as long (wanted: {wanted})"
        )
    if not asked.no_memory:
        many = scene(asked.folder / "many", asked.letters * 10)
        took, _, most = kehoach(program, many)
        print(f"ten times as many: {took:.1f} s, {most:.0f} MB, {most / memory:.2f} times (wanted: 1.2 at most)")


if __name__ == "__main__":
    sys.exit(main())
