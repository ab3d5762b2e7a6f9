#!/usr/bin/env python3
"""Sits at a terminal and answers `kehoach new`: `asked.py PROGRAM FOLDER`.

An office is made by its questions, then a paper of it that checks without an error; whoever leaves off has
no file.
"""

import os
import pty
import re
import select
import subprocess
import sys
import time
from pathlib import Path

ENTER, ESCAPE, DOWN = "\r", "\x1b", "\x1b[B"
SIGNS = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]")
PATIENCE = 30

# What is waited for on the screen, and what is typed then.
OFFICE = [
    ("Cơ quan của bạn là gì?", "uy ban nhan dan xa" + ENTER),
    ("Ở xã, phường, đặc khu nào?", "minh xuan tuyen" + ENTER),
    ("Dưới cấp xã gọi là gì?", "tổ dân phố" + ENTER),
    ("Ký hiệu cơ quan?", ENTER),
    ("Địa danh ghi trước ngày tháng?", ENTER),
    ("Ai ký?", DOWN + ENTER),
    ("Họ và tên người ký?", "Trần Thị Bình" + ENTER),
    ("Địa chỉ, điện thoại", ENTER),
]
PAPER = [
    ("Làm văn bản gì?", "dan van kheo" + ENTER),
    ("Trích yếu?", ENTER),
    ("Năm nào?", "2028" + ENTER),
]


def sit(program, folder, answers):
    """What stood on the screen, and how the program ended."""
    child, screen = pty.fork()
    if child == 0:
        os.chdir(folder)
        os.environ["TERM"] = "xterm"
        os.execv(program, [program, "new"])
    shown, seen = "", 0
    for wanted, typed in answers:
        shown, seen = wait(screen, shown, seen, wanted)
        # Whoever types before the question listens is not heard.
        time.sleep(0.3)
        os.write(screen, typed.encode())
    shown, _ = wait(screen, shown, seen, None)
    _, status = os.waitpid(child, 0)
    return shown, os.waitstatus_to_exitcode(status)


def wait(screen, shown, seen, wanted):
    """Reads until words stand on the screen behind those seen, or to the end."""
    until = time.monotonic() + PATIENCE
    while wanted is None or wanted not in shown[seen:]:
        ready, _, _ = select.select([screen], [], [], 1)
        if time.monotonic() > until:
            raise SystemExit(f"waited in vain for {wanted!r}; on the screen:\n{shown[seen:]}")
        if not ready:
            continue
        try:
            read = os.read(screen, 65536)
        except OSError:
            read = b""
        if not read:
            if wanted is None:
                break
            raise SystemExit(f"ended before {wanted!r}; on the screen:\n{shown}")
        shown += SIGNS.sub("", read.decode(errors="replace"))
    at = len(shown) if wanted is None else shown.index(wanted, seen) + len(wanted)
    return shown, at


def main():
    program, folder = os.path.abspath(sys.argv[1]), Path(sys.argv[2])
    left = folder / "left"
    left.mkdir(parents=True)
    shown, code = sit(program, left, [(OFFICE[0][0], ESCAPE)])
    assert code == 2 and "đã thôi, chưa ghi tệp nào" in shown, (code, shown)
    assert not list(left.iterdir())
    made = folder / "made"
    made.mkdir()
    shown, code = sit(program, made, OFFICE + PAPER + [("Ghi offices/", ENTER)])
    assert code == 0, shown
    assert "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" in shown, shown
    office = (made / "offices/ubnd-phuong-minh-xuan.yaml").read_text()
    assert 'name: "Trần Thị Bình"' in office and "Các tổ dân phố" in office, office
    paper = made / "dan-van-kheo-2028.yaml"
    assert "signer: pho-chu-tich" in paper.read_text()
    checked = subprocess.run([program, "check", paper], capture_output=True, text=True, check=False)
    assert checked.returncode == 0, checked.stderr
    # The same office again, from the list.
    again = PAPER[:2] + [("Năm nào?", "2029" + ENTER), ("Ai ký?", ENTER), ("Ghi ", ENTER)]
    shown, code = sit(program, made, [("Đơn vị nào ban hành?", "minh xuan" + ENTER), *again])
    assert code == 0 and (made / "dan-van-kheo-2029.yaml").exists(), shown
    print("asked, answered, left off")


main()
