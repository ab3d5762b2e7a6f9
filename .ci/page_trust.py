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


def windows(served, browser, folder, name):
    """Two windows on one paper: what both have changed is in the file, and of one field the second is shown both."""
    driver, path = browser.driver, folder / name
    before, first = path.read_text(), browser.driver.current_window_handle
    address = f"#/paper/{name}"
    browser.go(served, address)
    driver.refresh()
    browser.one(".sheets canvas[data-mark]")
    driver.switch_to.new_window("window")
    browser.sized()
    second = driver.current_window_handle
    browser.go(served, address)
    browser.one(".sheets canvas[data-mark]")
    # A window that nobody looks at does not ask what the file says now.
    driver.execute_script(
        "Object.defineProperty(document, 'hidden', { value: true });"
        "window.heard = ''; const said = document.getElementById('said');"
        "new MutationObserver(() => { window.heard += said.innerText; }).observe(said, { childList: true })")

    def types(window, key, words):
        driver.switch_to.window(window)
        field = browser.field(key)
        field.send_keys("\ue009a\ue000")
        field.send_keys(words)

    def says(window, key, words):
        driver.switch_to.window(window)
        browser.wait(lambda: browser.field(key).get_attribute("value") == words, f"{key}: {words}")

    types(first, "number", "113")
    browser.saved()
    types(second, "period", "2026 - 2031")
    browser.saved()
    browser.wait(lambda: "trang đã lấy bản mới" in driver.execute_script("return window.heard"), "it is told")
    both = before.replace("number: 112", "number: 113", 1).replace("period: 2026 - 2030", "period: 2026 - 2031", 1)
    assert path.read_text() == both, "different fields"
    says(second, "number", "113")
    says(first, "period", "2026 - 2031")
    for typed, button, kept in [("115", "Ghi chỗ vừa gõ", "115"), ("117", "Giữ như trong tệp", "116")]:
        types(first, "number", str(int(typed) - 1))
        browser.saved()
        types(second, "number", typed)
        browser.one("dialog pre", str(int(typed) - 1))
        shown = [it.text for it in driver.find_elements("css selector", "dialog pre")]
        assert shown == [str(int(typed) - 1), typed], shown
        browser.judged("hai cửa sổ cùng sửa một ô")
        browser.press("\ue00c")
        browser.one("dialog button", button).click()
        browser.saved()
        assert path.read_text() == both.replace("number: 113", f"number: {kept}", 1), kept
        says(second, "number", kept)
        says(first, "number", kept)
    driver.switch_to.window(second)
    driver.close()
    driver.switch_to.window(first)
    browser.type(browser.field("period"), "2026 - 2030")
    browser.type(browser.field("number"), "112")
    assert path.read_text() == before
    print("ok      two windows on one paper: of different fields both are saved, of one the second is shown both")


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
