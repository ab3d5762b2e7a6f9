"""editions.py PROGRAM FOLDER PAPER... [--seeds N]: gives each description N edited editions of seeded edits, has
`diff` write the new papers with tracked changes and in colours, and looks whether accepting all changes gives the new
paper and rejecting all the old one, in LibreOffice and in the program's own reader."""

import argparse
import copy
import pathlib
import random
import re
import shutil
import subprocess

import yaml

import resolve


class Plain(yaml.SafeDumper):
    """Words stay words, and what was left blank stays blank."""

    def ignore_aliases(self, _):
        return True


Plain.add_representer(str, lambda dumper, text: dumper.represent_scalar("tag:yaml.org,2002:null", "")
                      if text == "" else dumper.represent_scalar("tag:yaml.org,2002:str", text))



class Empty(str):
    """Words that are none on purpose."""


class Loader(yaml.BaseLoader):
    def construct_scalar(self, node):
        text = super().construct_scalar(node)
        return Empty() if text == "" and node.style else text


Plain.add_representer(Empty, lambda dumper, _: dumper.represent_scalar("tag:yaml.org,2002:str", "", style="'"))

WORDS = ["thường xuyên", "đúng tiến độ", "bằng kinh phí được giao", "có phân công cụ thể", "kịp thời"]
NEW = ["Tổ chức kiểm tra, đôn đốc ít nhất mỗi quý một lần; kết quả ghi vào sổ theo dõi.",
       "Phân công người phụ trách từng khu vực, có số điện thoại để người dân liên hệ khi cần.",
       "Rà soát, bổ sung danh sách những nơi còn thiếu thiết bị, báo cáo trước cuộc họp giao ban."]
PROSE = {"text", "opening", "closing", "heading", "subject", "note", "result", "name"}
ENTRIES = {"items", "tasks", "targets", "timeline", "goals", "requirements", "assignees", "fields"}


def walk(node, way=()):
    """Every value with the keys to it, the outer before the inner."""
    yield way, node
    pairs = node.items() if isinstance(node, dict) else enumerate(node) if isinstance(node, list) else ()
    for key, value in pairs:
        yield from walk(value, (*way, key))


def holder(tree, way):
    for key in way[:-1]:
        tree = tree[key]
    return tree


def is_prose(way, node):
    last = next((it for it in reversed(way) if isinstance(it, str)), None)
    return (isinstance(node, str) and len(node.split()) > 5 and "basis" not in way
            and (last in PROSE or last in ENTRIES) and "units" not in way)


def prose(tree, rng):
    found = [(way, node) for way, node in walk(tree) if is_prose(way, node)]
    return rng.choice(found) if found else None


def entries(tree, least):
    """Lists of entries of the body."""
    return [node for way, node in walk(tree) if isinstance(node, list) and way and len(node) >= least
            and way[-1] in ENTRIES and "annexes" not in way[:1]]


def gaps(text):
    """Places between words outside of calls and signs."""
    return [it.start() for it in re.finditer(r"(?<=\w) (?=\w)", text)
            if text.count("{{", 0, it.start()) == text.count("}}", 0, it.start())
            and text.count("*", 0, it.start()) % 2 == 0]


def put_words(tree, rng):
    found = prose(tree, rng)
    if found and (places := gaps(found[1])):
        at = rng.choice(places)
        holder(tree, found[0])[found[0][-1]] = f"{found[1][:at]} {rng.choice(WORDS)}{found[1][at:]}"


def take_words(tree, rng):
    found = prose(tree, rng)
    if found and len(places := gaps(found[1])) > 3:
        at = rng.randrange(len(places) - 1)
        one, other = places[at], places[at + 1]
        if "{" not in found[1][one:other] and "}" not in found[1][one:other]:
            holder(tree, found[0])[found[0][-1]] = found[1][:one] + found[1][other:]


def bolden(tree, rng):
    found = prose(tree, rng)
    if found and "*" not in found[1]:
        plain = [it for it in re.finditer(r"(?<= )\w{3,}(?= )", found[1])
                 if found[1].count("{{", 0, it.start()) == found[1].count("}}", 0, it.start())]
        if plain:
            it = rng.choice(plain)
            holder(tree, found[0])[found[0][-1]] = f"{found[1][:it.start()]}**{it.group()}**{found[1][it.end():]}"


def note(tree, rng):
    found = prose(tree, rng)
    if found and "^[" not in found[1] and (places := gaps(found[1])):
        at = rng.choice(places)
        holder(tree, found[0])[found[0][-1]] = f"{found[1][:at]}^[Theo báo cáo của các đơn vị.]{found[1][at:]}"


def number(tree, rng):
    found = [(way, node) for way, node in walk(tree) if way and way[-1] in ("value", "due") and isinstance(node, str)
             and re.match(r"\d", node)]
    if found:
        way, node = rng.choice(found)
        holder(tree, way)[way[-1]] = re.sub(r"\d+", lambda it: str(max(1, int(it.group()) - 1)).zfill(len(it.group())), node, count=1)


def put_entry(tree, rng):
    if lists := entries(tree, 1):
        one = rng.choice(lists)
        one.insert(rng.randrange(len(one) + 1), rng.choice(NEW))


def take_entry(tree, rng):
    if lists := entries(tree, 3):
        one = rng.choice(lists)
        one.pop(rng.randrange(len(one)))


def move_entry(tree, rng):
    if lists := entries(tree, 2):
        one = rng.choice(lists)
        it = one.pop(rng.randrange(len(one)))
        one.insert(rng.randrange(len(one) + 1), it)


def recipient(tree, rng):
    if len(tree.get("recipients") or ()) > 2 and rng.random() < 0.5:
        tree["recipients"].pop(rng.randrange(len(tree["recipients"]) - 1))
    elif isinstance(tree.get("recipients"), list):
        tree["recipients"].insert(0, "Trường Tiểu học Hòa Bình")


def tables(tree):
    return [node for _, node in walk(tree) if isinstance(node, dict) and isinstance(node.get("rows"), list)]


def table_row(tree, rng):
    if all_tables := tables(tree):
        rows = rng.choice(all_tables)["rows"]
        plain = [at for at, row in enumerate(rows) if isinstance(row, list) and not any(isinstance(it, dict) for it in row)]
        if plain:
            at = rng.choice(plain)
            if rng.random() < 0.5:
                rows.insert(at, ["9" if it.isdigit() else "Nội dung thêm" for it in rows[at]])
            elif len(rows) > 2:
                rows.pop(at)


def table_cell(tree, rng):
    if all_tables := tables(tree):
        rows = [row for row in rng.choice(all_tables)["rows"] if isinstance(row, list)]
        if rows:
            row = rng.choice(rows)
            at = rng.randrange(len(row))
            if isinstance(row[at], str):
                row[at] += " (đã sửa)"


def annex(tree, rng):
    if tree.get("annexes") and rng.random() < 0.5:
        tree["annexes"].pop()
    else:
        tree["annexes"] = [*(tree.get("annexes") or []), {"title": "Phân công trực", "items": NEW[:2]}]


def date(tree, _):
    tree["date"] = re.sub(r"^\d+", lambda it: str(int(it.group()) % 27 + 1).zfill(2), tree["date"])


EDITS = [put_words, put_words, take_words, take_words, bolden, note, number, put_entry, take_entry, move_entry,
         recipient, table_row, table_cell, annex, date]


def edited(text, seed):
    """The description after some edits; None when they came to nothing."""
    rng = random.Random(seed)
    old = yaml.load(text, Loader=Loader)
    tree = copy.deepcopy(old)
    for edit in rng.sample(EDITS, 8):
        edit(tree, rng)
    return None if tree == old else tree


def dumped(tree):
    return yaml.dump(tree, Dumper=Plain, allow_unicode=True, sort_keys=False, width=1000)


def words(program, file, *more):
    """What is read in a paper, without its page numbers. Which blanks and hyphens end no line is chosen anew for each
    layout."""
    said = subprocess.run([program, "text", file, *more], capture_output=True, text=True, check=True).stdout
    said = re.sub(r"--- header \(default\)\n\d+\n", "", said)
    return said.replace("\u00a0", " ").replace("\u2011", "-")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("papers", nargs="+", type=pathlib.Path)
    parser.add_argument("--seeds", type=int, default=1)
    asked = parser.parse_args()
    program, folder = str(pathlib.Path(asked.program).resolve()), asked.folder.resolve()
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree("data", folder / "tree/data")
    shutil.copytree("tests/papers", folder / "tree/tests/papers")
    plain = folder / "unchanged"
    made, wrong = [], 0
    for paper in asked.papers:
        old = folder / "tree" / paper
        begun, seed = len(made), 0
        while len(made) < begun + asked.seeds and seed < 60:
            seed += 1
            name = f"{paper.stem}-{seed}"
            tree = edited(paper.read_text(), f"{paper.stem} {seed}")
            if tree is None:
                continue
            new = old.with_name(f"{name}.yaml")
            new.write_text(dumped(tree))
            end = subprocess.run(
                [program, "diff", old, new, "--docx", folder / f"{name}.docx", "--pdf", folder / f"{name}.pdf",
                 "--author", "Nguyễn Văn A", "--date", "20/3/2026"], capture_output=True, text=True)
            # Some edits leave a paper that cannot be made.
            if end.returncode != 1:
                assert end.returncode == 2 and "kehoach check" in end.stderr, end.stderr
                continue
            built = subprocess.run([program, "build", old, new, "--format", "docx", "--out", plain], capture_output=True)
            assert built.returncode < 2
            made.append((paper.stem, name))
        assert len(made) == begun + asked.seeds, f"no edited edition of {paper}"
    resolve.main(folder)
    for stem, name in made:
        new, old = f"{name}.docx", f"{stem}.docx"
        pairs = [
            ("LibreOffice accepts", words(program, folder / "accepted" / new), words(program, folder / "plain" / new)),
            ("LibreOffice rejects", words(program, folder / "rejected" / new), words(program, folder / "plain" / old)),
            ("accepted as read", words(program, folder / new), words(program, plain / new)),
            ("rejected as read", words(program, folder / new, "--rejected"), words(program, plain / old)),
        ]
        for what, found, wanted in pairs:
            if found == wanted:
                print(f"ok {name}: {what}")
                continue
            wrong += 1
            print(f"WRONG {name}: {what}")
            lines = set(wanted.splitlines()), set(found.splitlines())
            print(*[f"  wanted {it}" for it in wanted.splitlines() if it not in lines[1]][:6], sep="\n")
            print(*[f"  found  {it}" for it in found.splitlines() if it not in lines[0]][:6], sep="\n")
    print(f"{len(made)} editions, {4 * len(made) - wrong} of {4 * len(made)} as they should be")
    return 1 if wrong else 0


if __name__ == "__main__":
    raise SystemExit(main())
