#!/usr/bin/env python3
"""Letters whose making is stopped: killed at random and taken up again, on a disk that fills, and in shares
side by side. What comes of each is the same bytes as of one run that nobody disturbed, and no file is ever
half-written.

stopped.py PROGRAM FOLDER [--letters 1000] [--kills 50] [--seed 1]
"""

import argparse
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

OFFICE = """\
name: Ủy ban nhân dân xã Hoa Sim
family: nha-nuoc
heading: [ỦY BAN NHÂN DÂN, XÃ HOA SIM]
symbol: UBND
drafter: VHXH
place: Hoa Sim
signers:
  chu-tich: {tm: Ủy ban nhân dân, title: Chủ tịch, name: Nguyễn Văn A}
"""

LETTER = """\
office: hoa-sim
kind: cong-van
each: tu-sach.csv
number: 1
date: 20/3/2026
subject: giao tủ sách năm 2026
opening: >-
  Ủy ban nhân dân xã giao {{ each.name }} tiếp nhận {{ each.so-tu-sach }} tủ sách; người nhận: {{ each.head }}. Đề nghị
  đơn vị báo cáo trước ngày 24/4/2026.
recipients: [{file: VT}]
signer: chu-tich
"""

NAMES = ["Hà Thị Lan", "Lò Văn Thành", "Vàng Thị Mây", "Sùng A Páo", "Bế Thị Quý", "Ma Xuân Sáng", "Đinh Ngọc Lan"]

WORDS = ["letters", "giao.yaml", "--out", "ra", "--sidecar", "json", "--eml", "--register", "so.xlsx"]


def scene(folder, letters):
    """A folder with a description, its office and its list."""
    shutil.rmtree(folder, ignore_errors=True)
    (folder / "offices").mkdir(parents=True)
    (folder / "offices/hoa-sim.yaml").write_text(OFFICE)
    (folder / "giao.yaml").write_text(LETTER)
    rows = [
        f"{n};Tổ dân phố số {n};{NAMES[n % len(NAMES)]};{n % 9 + 1};to{n}@hoasim.vn" for n in range(1, letters + 1)
    ]
    (folder / "tu-sach.csv").write_text("\n".join(["STT;Tên đơn vị;Người phụ trách;Số tủ sách;Email", *rows]) + "\n")
    return folder


def start(program, folder, *more):
    return subprocess.Popen(
        [program, *WORDS, *more], cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True
    )


def run(program, folder, *more, ends=0):
    running = start(program, folder, *more)
    _, told = running.communicate()
    assert running.returncode == ends, f"ended with {running.returncode}: {told[-2000:]}"
    return told


def files(folder):
    """What the files of a run hold; what is only on its way to its place is none of them."""
    all_files = [*folder.glob("ra/*"), *folder.glob("so.xlsx")]
    return {str(it.relative_to(folder)): it.read_bytes() for it in all_files if not it.name.startswith(".")}


def compare(wanted, folder, is_whole=True):
    found = files(folder)
    for name, held in found.items():
        # A register may still lack rows.
        assert name in wanted and (held == wanted[name] or name == "so.xlsx" and not is_whole), f"{name} is another"
    assert not is_whole or len(found) == len(wanted), f"{len(found)} files of {len(wanted)}"


def killed(program, folder, wanted, letters, kills, took):
    scene(folder, letters)
    done = began = 0
    while done < kills:
        running = start(program, folder)
        try:
            running.wait(random.uniform(0, took))
        except subprocess.TimeoutExpired:
            running.send_signal(signal.SIGKILL)
            running.wait()
            done += 1
            compare(wanted, folder, is_whole=False)
        else:
            assert running.returncode == 0, running.stderr.read()[-2000:]
            compare(wanted, folder)
            scene(folder, letters)
            began += 1
        running.stderr.close()
    run(program, folder)
    compare(wanted, folder)
    left = [it.name for it in folder.glob("ra/.*")]
    assert not left, left
    print(f"killed {done} times while making {letters} letters, begun anew {began} times: the same {len(wanted)} files")


def filled(program, folder, wanted, letters):
    scene(folder, letters)
    disk = folder / "ra"
    disk.mkdir()
    whole = sum(len(held) for name, held in wanted.items() if name.startswith("ra/"))
    mount = ["mount", "-t", "tmpfs", "-o", f"size={whole * 6 // 10}", "none", str(disk)]
    if os.geteuid() != 0 or subprocess.run(mount, capture_output=True).returncode != 0:
        print("no right to mount a small disk: not tried")
        return
    try:
        told = run(program, folder, ends=2)
        assert "ổ đĩa hết chỗ" in told, told[-2000:]
        there = len(files(folder))
        compare(wanted, folder, is_whole=False)
        assert 0 < there < len(wanted), there
        subprocess.run(["mount", "-o", f"remount,size={whole * 4}", str(disk)], check=True)
        run(program, folder)
        compare(wanted, folder)
    finally:
        subprocess.run(["umount", str(disk)], check=True)
    print(f"a disk that fills: {there} of {len(wanted)} files were there, all whole; the others came when there was room")


def shared(program, folder, wanted, letters):
    scene(folder, letters)
    shares = [start(program, folder, "--shard", f"{n}/4") for n in range(1, 5)]
    for share in shares:
        _, told = share.communicate()
        assert share.returncode == 0, told[-2000:]
    run(program, folder, "--join", "4")
    compare(wanted, folder)
    print(f"four shares side by side, joined: the same {len(wanted)} files")


def main():
    asked = argparse.ArgumentParser()
    asked.add_argument("program")
    asked.add_argument("folder", type=Path)
    asked.add_argument("--letters", type=int, default=1000)
    asked.add_argument("--kills", type=int, default=50)
    asked.add_argument("--seed", type=int, default=1)
    asked = asked.parse_args()
    random.seed(asked.seed)
    program = str(Path(asked.program).resolve())
    whole = scene(asked.folder / "whole", asked.letters)
    began = time.monotonic()
    run(program, whole)
    took = time.monotonic() - began
    wanted = files(whole)
    killed(program, asked.folder / "killed", wanted, asked.letters, asked.kills, took)
    filled(program, asked.folder / "filled", wanted, asked.letters)
    shared(program, asked.folder / "shared", wanted, asked.letters)


if __name__ == "__main__":
    sys.exit(main())
