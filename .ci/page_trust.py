"""Trouble that the page tells of: a full disk, another program that keeps writing, and a start by a double click."""

import fcntl
import http.client
import os
import re
import shutil
import subprocess
import time
from pathlib import Path


def full(served_in, browser, home, example):
    """A disk without room: told on the page, nothing lost, and saved once there is room again."""
    folder = Path(home) / "dia"
    folder.mkdir()
    if subprocess.run(["mount", "-t", "tmpfs", "-o", "size=2m", "none", folder], capture_output=True).returncode:
        print("        a full disk is not tried: no disk can be made here")
        return
    try:
        path = folder / example.name
        path.write_text(example.read_text())
        served = served_in(folder)
        try:
            filled(served, browser, folder, path)
        finally:
            served.end()
    finally:
        subprocess.run(["umount", "-l", folder], check=True)


def filled(served, browser, folder, path):
    browser.driver.get(served.address)
    browser.wait(lambda: "khoa=" not in browser.driver.current_url, "the secret leaves the address")
    browser.go(served, f"#/paper/{path.name}")
    field = browser.field("number")
    before = path.read_text()
    stuff = folder / "day"
    with stuff.open("wb", buffering=0) as out:
        try:
            while True:
                out.write(b"x" * 4096)
        except OSError:
            pass
    field.send_keys("7")
    browser.one(".standing.unsaved")
    browser.one("#said .trouble", "hết chỗ")
    browser.judged("đĩa đầy")
    assert path.read_text() == before and field.get_attribute("value").endswith("7")
    stuff.unlink()
    browser.saved()
    assert path.read_text() == before.replace("number: 112", "number: 1127")
    print("ok      a full disk is told; what was typed stays, and is saved once there is room")


def held(served, browser, folder, name):
    """Another program that keeps the folder for itself: the page says what it waits for."""
    # What was changed without a browser is shown anew, in other fields.
    browser.driver.refresh()
    field = browser.field("number")
    place = os.open(folder, os.O_RDONLY)
    fcntl.flock(place, fcntl.LOCK_EX)
    try:
        field.send_keys("8")
        browser.one(".standing.saving", "chương trình khác")
    finally:
        os.close(place)
    browser.saved()
    browser.type(browser.field("number"), "112")
    print("ok      a folder that another program writes into is waited for, and that is told")


def clicked(program, home, example):
    """Started without words and without a terminal, the program opens the page of the folder it lies in."""
    folder = Path(home) / "bam-dup"
    folder.mkdir()
    own = folder / program.name
    shutil.copy2(program, own)
    (folder / example.name).write_text(example.read_text())
    opener = folder / "mo"
    opener.mkdir()
    asked = folder / "dia-chi"
    (opener / "xdg-open").write_text(f"#!/bin/sh\necho \"$1\" > '{asked}'\n")
    (opener / "xdg-open").chmod(0o755)
    quiet = {"stdin": subprocess.DEVNULL, "stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    bare = {name: words for name, words in os.environ.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY")}
    assert subprocess.run([own], env=bare, **quiet).returncode == 2, "without a screen there is nobody"
    process = subprocess.Popen([own], env={**bare, "DISPLAY": ":9", "PATH": f"{opener}:{os.environ['PATH']}"}, **quiet)
    try:
        for _ in range(200):
            if asked.exists() and asked.read_text().strip():
                break
            time.sleep(0.1)
        host, key = re.fullmatch(r"http://([\d.:]+)/\?khoa=(\w+)", asked.read_text().strip()).groups()
        line = http.client.HTTPConnection(host)
        line.request("GET", "/api/papers", None, {"Cookie": f"kehoach-{host.split(':')[1]}={key}"})
        papers = line.getresponse().read().decode()
        assert example.name in papers, papers
    finally:
        process.terminate()
        process.wait()
    print("ok      clicked on, the program opens the page of its folder")
