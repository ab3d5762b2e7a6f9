#!/usr/bin/env python3
"""Tells whether pages and lines end where a clerk lets them end.

Makes papers of growing length, the same for the same seed, builds them, lets LibreOffice lay their
DOCX, and looks on the pages of both for what an office sends back: words outside their cell or page,
lines that part a number from its word, rows, notes and signatures parted from what they belong to.
The same papers with `fit` tell how many of those whose last page has nothing but the foot it makes
a page shorter; these are looked at as the others.
"""

import argparse
import json
import random
import re
import subprocess
import sys
from collections import Counter
from pathlib import Path

import fitz

OFFICE = """name: Ủy ban nhân dân phường Hoa Mai
family: nha-nuoc
heading: [ỦY BAN NHÂN DÂN, PHƯỜNG HOA MAI]
symbol: UBND
place: Hoa Mai
units:
  phong-vhxh: Phòng Văn hóa - Xã hội phường
signers:
  chu-tich: {tm: Ủy ban nhân dân, title: Chủ tịch, name: Nguyễn Văn A}
"""
WORDS = """tuyên truyền vận động người dân đọc sách hằng ngày tại nhà văn hóa khu phố trường học và
 công sở gắn với xây dựng phường văn minh giữ gìn vệ sinh bảo vệ cây xanh giúp đỡ nhau lúc khó khăn
 theo dõi đôn đốc kiểm tra tổng hợp kết quả báo cáo kịp thời đúng quy định tiết kiệm thiết thực""".split()
BOUND = [
    "Nghị quyết số 12-NQ/HU ngày 05 tháng 3 năm 2026", "giai đoạn 2026 - 2031", "khoản 2 Điều 5",
    "điểm a khoản 1 Điều 12", "Kế hoạch số 1234/KH-BCĐPCTTTKCNPTDS", "đạt 95 %", "khoảng 10 triệu đồng",
    "Quyết định số 15/2024/QĐ-UBND", "quý III năm 2026", "từ 15/3/2026 đến 20/4/2026", "Phụ lục 2",
]
LONG = [
    "https://dichvucong.gov.vn/p/home/dvc-trang-chu.html?ma=1.000.123&loai=thongbao",
    "phongvanhoaxahoi.hoamai.phuan@tuyenquang.gov.vn", "1234/KH-BCĐPCTTTKCNPTDS",
    "VBHN-BNNPTNT-UBMTTQVN-2026", "0912345678 - 0912345679", "đồng/người/ngày/đêm/tháng",
    "Hoà_giải_viên_cơ_sở_phường_Hoa_Mai_năm_2026", "Chươngtrìnhphốihợpliênngànhvềđọcsách",
]
# What stands at the end of a line, and what then must not begin the next: a word of each line, or
# as many as belong together.
YEARS = r"\d{4} [-–] \d{4}\b"
PARTED = [
    (r"(?i)(?:^|[\s(])(phụ lục|giai đoạn)$", YEARS, 2, 3), (r"(?i)(?:^|[\s(])(phụ|giai)$", r"(lục|đoạn) \d", 1, 2),
    (r"(?i)(?:^|[\s(])(phụ lục|giai đoạn)$", r"\d(?!\d{3} [-–])", 2, 1),
    (r"(?i)(?:^|[\s(])(số|ngày|tháng|năm|điều|khoản|quý|kỳ|số:)$", r"[\dIVX]", 1, 1),
    (r"(?i)(?:^|[\s(])điểm$", r"[a-zđ]\b", 1, 1),
    (r"(?:^|\s)\d{4} [-–]$", r"\d{4}\b", 2, 1), (r"(?:^|\s)\d{4}$", r"[-–] \d{4}\b", 1, 2),
    (r"\d$", r"(%|triệu|tỷ|đồng)(\W|$)", 1, 1), (r"\d+-$", r"[A-ZĐ]", 1, 1), (r"/[A-ZĐ]+-$", r"[A-ZĐ]", 1, 1),
]


class Paper:
    """A description, and which of its words must stand on one page."""

    def __init__(self, number, seed):
        self.dice = random.Random(f"{seed} {number}")
        self.number = number
        self.together = []
        self.count = 0

    def token(self, kind):
        self.count += 1
        return f"{kind}{self.number}x{self.count}"

    def words(self, count):
        text = " ".join(self.dice.choice(WORDS) for _ in range(count))
        if self.dice.random() < 0.6:
            text += " " + self.dice.choice(BOUND) + " " + self.dice.choice(WORDS)
        return text

    def note(self, chance):
        if self.dice.random() > chance:
            return ""
        mark, note = self.token("dau"), self.token("chu")
        self.together.append((mark, note, "note"))
        return f" {mark}^[{note} {self.words(self.dice.randrange(2, 30))}.]"

    def sentence(self, length, chance=0.0):
        text = self.words(self.dice.randrange(2, length)) + self.note(chance)
        rest = f" {self.words(3)}" if self.dice.random() < 0.5 else ""
        return text.capitalize().replace("dau", "dau") + rest + "."

    def cell(self, odd):
        if self.dice.random() < odd:
            return f"{self.dice.choice(WORDS)} {self.dice.choice(LONG)}"
        return self.words(self.dice.randrange(1, 9)) + self.note(odd / 20)

    def table(self, rows, indent, odd):
        columns = self.dice.randrange(3, 6)
        pad = " " * indent
        lines = []
        if self.dice.random() < 0.4:
            shares = [self.dice.randrange(1, 5) for _ in range(columns)]
            lines.append(f"widths: {json.dumps(shares)}")
        head = self.token("dau-bang")
        lines.append(f"head: [[TT, {', '.join([head] + ['Cột'] * (columns - 2))}]]")
        lines.append("rows:")
        begun, joined, before = None, 0, head
        for row in range(rows):
            mine = self.token("hang")
            if not joined and self.dice.random() < 0.12 and row + 1 < rows:
                lines.append(f"  - {mine} {self.words(3)}")
                if begun:
                    self.together.append((begun, mine, "section row"))
                begun = mine
                continue
            if begun or row == 0:
                self.together.append((begun or before, mine, "section row"))
            begun = None
            cells = [mine] + [json.dumps(self.cell(odd), ensure_ascii=False) for _ in range(columns - 1)]
            if joined:
                del cells[1]
                joined -= 1
                self.together.append((before, mine, "joined cell"))
            elif row + 4 < rows and self.dice.random() < 0.1:
                joined = self.dice.randrange(1, 4)
                cells[1] = f"{{text: {cells[1]}, down: {joined + 1}}}"
            lines.append(f"  - [{', '.join(cells)}]")
            before = mine
        if self.dice.random() < 0.6 and before != head:
            mine = self.token("hang")
            lines.append(f"  - [{{text: Tổng cộng, across: 2}}, {', '.join([mine] * (columns - 2))}]")
            self.together.append((before, mine, "total row"))
        return "".join(f"{pad}{line}\n" for line in lines)

    def text(self):
        dice = self.dice
        end = self.token("cuoi")
        out = [
            "office: hoa-mai\nkind: ke-hoach\n",
            f"number: {self.number}\ndate: 06/4/2026\n",
            f"subject: Tổ chức Tuần lễ đọc sách phường Hoa Mai năm 2026 {self.words(dice.randrange(1, 12))}\n",
            "purpose:\n",
            f"  goals: {self.sentence(30, 0.2)}\n  requirements: {self.sentence(40, 0.2)}\n",
            "tasks:\n",
        ]
        for part in range(1 + self.number % 3):
            out.append(f"  - heading: Việc thứ {part + 1} {self.words(3)}{self.note(0.1)}\n    items:\n")
            for _ in range(dice.randrange(1, 2 + self.number % 23)):
                out.append(f"      - {json.dumps(self.sentence(45, 0.08), ensure_ascii=False)}\n")
            if dice.random() < 0.5:
                out.append("    table:\n" + self.table(dice.randrange(2, 4 + self.number // 8), 6, 0.25))
        out.append(f"closing: BEGIN {self.sentence(25, 0.4)[:-1]} {end}.\n")
        if dice.random() < 0.4:
            out.append(f"annexes:\n  - title: Bảng việc {self.words(3)}\n    table:\n")
            out.append(self.table(dice.randrange(3, 6 + self.number // 3), 6, 0.2))
        out.append("recipients:\n  - {to: phong-vhxh, for: để thực hiện}\n")
        out.extend(f"  - {{to: Nơi nhận {it}}}\n" for it in range(dice.randrange(0, 12)))
        out.append("  - file: VT\nsigner: chu-tich\n")
        self.together.append((end, "NguyễnVănA", "signature"))
        text = "".join(out)
        # The cell under a joined one is not said.
        self.together = [it for it in self.together if it[0] in text]
        return text


class Pages:
    """The words and lines of a PDF."""

    def __init__(self, path):
        self.pages = []
        for page in fitz.open(path):
            spans = [span for block in page.get_text("rawdict")["blocks"] for line in block.get("lines", [])
                     for span in line["spans"]]
            letters = [(*it["bbox"], it["c"]) for span in spans for it in span["chars"] if it["c"].strip()]
            words = self.words(letters)
            strokes = list(self.strokes(page))
            rules = [(r.x0, r.y0, r.y1) for r in strokes if r.width < 1.5 and r.height > 6]
            bars = [r for r in strokes if r.height < 1.5 and r.width > 6]
            self.pages.append((page.rect, words, rules, letters, bars))

    @staticmethod
    def words(letters):
        """Letters that touch, on one line."""
        words = []
        for x0, y0, x1, y1, letter in letters:
            last = words[-1] if words else None
            if last and abs(last[3] - y1) < 4 and -0.5 < x0 - last[2] < 1:
                words[-1] = (last[0], min(last[1], y0), x1, last[3], last[4] + letter)
            else:
                words.append((x0, y0, x1, y1, letter))
        return words

    @staticmethod
    def strokes(page):
        for drawing in page.get_drawings():
            for item in drawing["items"]:
                if item[0] == "l":
                    yield fitz.Rect(min(item[1].x, item[2].x), min(item[1].y, item[2].y),
                                    max(item[1].x, item[2].x), max(item[1].y, item[2].y))
                elif item[0] == "re":
                    yield item[1]

    def page_of(self, token):
        """The pages a word stands on, whatever stands around it or wherever it is cut."""
        return {n for n, (_, words, *_) in enumerate(self.pages)
                if token in "".join(it[4] for it in words)}

    def foot_alone(self, together):
        """Whether the closing sentence is the first thing on the page of the signature."""
        end = next(one for one, _, why in together if why == "signature")
        for n, (_, words, *_) in enumerate(self.pages):
            text = "".join(it[4] for it in words)
            if n and end in text and "NguyễnVănA" in text:
                # What stands before it is the number of the page and the sentence itself.
                return "BEGIN" in text[: text.index(end)] and text[: text.index("BEGIN")].isdigit()
        return False

    def outside(self):
        """Words over a rule, or over the edge of the text."""
        for n, (paper, _, rules, letters, _) in enumerate(self.pages):
            for x0, y0, x1, y1, text in letters:
                middle = (y0 + y1) / 2
                if x0 < 60 or x1 > paper.width - 40 or y0 < 25 or y1 > paper.height - 40:
                    yield n, text, "outside the page"
                if any(x0 + 1 < x < x1 - 1 and top < middle < bottom for x, top, bottom in rules):
                    yield n, text, "over a rule"

    def lines(self):
        """Lines with the room they have, cells apart; each with the line below in its room."""
        for n, (paper, words, rules, _, bars) in enumerate(self.pages):
            rows = {}
            for x0, y0, x1, y1, text in words:
                # The call of a note stands above its line.
                if y1 - y0 < 11 and text.isdigit():
                    continue
                middle = (y0 + y1) / 2
                here = [x for x, top, bottom in rules if top < middle < bottom]
                left = max((x for x in here if x <= x0 + 1), default=85)
                right = min((x for x in here if x >= x1 - 1), default=paper.width - 42.5)
                rows.setdefault((round(left), round(right)), []).append((middle, x0, x1, text, y1 - y0))
            for (left, right), room in rows.items():
                room.sort(key=lambda it: (round(it[0] / 4), it[1]))
                lines = []
                for word in sorted(room):
                    if lines and abs(lines[-1][-1][0] - word[0]) < 3 and lines[-1]:
                        lines[-1].append(word)
                    else:
                        lines.append([word])
                for line in lines:
                    line.sort(key=lambda it: it[1])
                for one, two in zip(lines, lines[1:]):
                    barred = any(one[0][0] < it.y0 < two[0][0] and it.x0 < two[0][1] < it.x1 for it in bars)
                    if 4 < two[0][0] - one[0][0] < 1.9 * one[0][4] and not barred:
                        yield n, one, two, right - left

    def parted(self):
        for n, one, two, room in self.lines():
            said = [" ".join(it[3] for it in line).replace("\xa0", " ").replace("\u2011", "-") for line in (one, two)]
            for ends, begins, before, behind in PARTED:
                if not (re.search(ends, said[0]) and re.match(begins, said[1])):
                    continue
                words = one[-before:], two[:behind]
                # Where no room is for both, they must be parted, and a symbol longer than its line.
                long = words[1][-1][3].endswith("-")
                # Nor does a line gape for their sake.
                kept = one[: -before - 2] or one[:1]
                blanks = 0.25 * one[0][4] * (len(kept) - 1)
                if room - 8 - sum(it[2] - it[1] for it in kept) - blanks > 1.2 * blanks:
                    continue
                if not long and sum(it[-1][2] - it[0][1] for it in words) + 4 < room - 8:
                    yield n, f"{said[0][-30:]} | {said[1][:20]}", "parted"


def faults(pages, together):
    found = [*pages.outside(), *pages.parted()]
    for one, two, why in together:
        here, there = pages.page_of(one), pages.page_of(two)
        if not here or not there:
            found.append((0, f"{one} {two}", "lost"))
        elif not here & there:
            found.append((min(here), f"{one} {two}", why))
    return found


def build(program, papers, out):
    end = subprocess.run([program, "build", *papers, "--out", out, "--format", "pdf,docx"],
                         capture_output=True, text=True)
    if end.returncode > 1:
        sys.exit(end.stdout[-2000:] + end.stderr[-2000:])


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("program")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--count", type=int, default=300)
    parser.add_argument("--seed", default="2026")
    parser.add_argument("--step", type=int, default=1, help="make only each such paper")
    chosen = parser.parse_args()
    folder = chosen.folder
    (folder / "offices").mkdir(parents=True, exist_ok=True)
    (folder / "offices/hoa-mai.yaml").write_text(OFFICE)
    made = {}
    for number in range(1, chosen.count + 1, chosen.step):
        paper = Paper(number, chosen.seed)
        path = folder / f"p{number:03}.yaml"
        path.write_text(paper.text())
        made[path] = paper.together
    build(chosen.program, made, folder / "out")
    fitted = {folder / f"{it.stem}-fit.yaml": it for it in made}
    for path, plain in fitted.items():
        path.write_text("fit: true\n" + plain.read_text())
    build(chosen.program, fitted, folder / "out")

    def pages_of(path):
        return len(fitz.open(folder / "out" / f"{path.stem}.pdf"))

    alone = sum(Pages(folder / "out" / f"{it.stem}.pdf").foot_alone(made[it]) for it in made)
    shorter = {path: made[plain] for path, plain in fitted.items() if pages_of(path) < pages_of(plain)}
    print(f"{alone} papers whose last page has nothing but the foot, {len(shorter)} of them a page shorter by fit")
    made.update(shorter)
    for at in range(0, len(made), 50):
        docx = [folder / "out" / f"{it.stem}.docx" for it in list(made)[at : at + 50]]
        subprocess.run(["soffice", f"-env:UserInstallation=file://{folder.resolve()}/office", "--headless",
                        "--convert-to", "pdf", "--outdir", folder / "laid", *docx], capture_output=True, timeout=900)
    counts, shown, same, pages = Counter(), Counter(), 0, 0
    for path, together in made.items():
        laid = [Pages(folder / where / f"{path.stem}.pdf") for where in ("out", "laid")]
        pages += len(laid[0].pages)
        same += len(laid[0].pages) == len(laid[1].pages)
        for which, it in zip(("PDF", "DOCX"), laid):
            for page, words, why in faults(it, together):
                counts[which, why] += 1
                shown[which, why] += 1
                if shown[which, why] <= 6:
                    print(f"{path.stem} {which} page {page + 1}: {why}: {words}")
    print(f"{len(made)} papers, {pages} pages, {same} with the same pages in both")
    for (which, why), count in sorted(counts.items()):
        print(f"{which}: {count} {why}")
    print(f"{sum(counts.values())} faults")
    sys.exit(bool(counts))


if __name__ == "__main__":
    main()
