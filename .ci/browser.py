#!/usr/bin/env python3
"""Drives the page of a folder in a real browser, as somebody would who never saw YAML.

Usage: browser.py KEHOACH AXE.js EXAMPLE.yaml [PICTURES]

Walks a new paper to its PDF and DOCX, a deadline of the example and its cure, an edited Word file taken
back, what page_lists.py, page_clerk.py and page_views.py have; judges every view by axe-core; puts letters together as input
methods do; asks as strangers do and ends the program in the midst of saving (page_strangers.py). Tells how long a key
takes until the page is painted (page_speed.py), and what trouble is told (page_trust.py).
"""

import base64
import json
import os
import shutil
import sys
import tempfile
import time
from pathlib import Path
from urllib.parse import unquote

from selenium import webdriver
from selenium.common.exceptions import StaleElementReferenceException
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import WebDriverWait

import page_clerk
import page_lists
import page_speed
import page_strangers
import page_trust
import page_views
from page_served import PATIENCE, Served

KEHOACH, AXE, EXAMPLE = (Path(it).resolve() for it in sys.argv[1:4])
PICTURES = Path(sys.argv[4]).resolve() if len(sys.argv) > 4 else None
KILLS = int(os.environ.get("KILLS", "50"))


class Browser:
    """A window of 1366 × 768."""

    def __init__(self, profile):
        options = webdriver.ChromeOptions()
        for word in ["--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run", f"--user-data-dir={profile}"]:
            options.add_argument(word)
        options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
        options.add_experimental_option("prefs", {"download.prompt_for_download": False})
        options.binary_location = shutil.which("chromium")
        self.driver = webdriver.Chrome(options=options, service=Service(shutil.which("chromedriver")))
        self.sized()
        self.driver.set_script_timeout(PATIENCE * 5)
        self.shown = 0

    def sized(self):
        size = {"width": 1366, "height": 768, "deviceScaleFactor": 1, "mobile": False}
        self.driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)

    def wait(self, what, told):
        patient = WebDriverWait(self.driver, PATIENCE, 0.05, ignored_exceptions=[StaleElementReferenceException])
        return patient.until(lambda _: what(), told)

    def words(self, css):
        return self.driver.execute_script("return document.querySelector(arguments[0])?.innerText ?? ''", css)

    def one(self, css, words=None):
        """The first that is seen and says these words."""

        def found():
            for it in self.driver.find_elements(By.CSS_SELECTOR, css):
                if it.is_displayed() and (words is None or words in it.text):
                    return it
            return None

        return self.wait(found, f"{css} {words or ''}")

    def field(self, *way):
        key = json.dumps(list(way), separators=(",", ":"), ensure_ascii=False)
        return self.one(f"[data-way='{key}']")

    def saved(self):
        self.wait(lambda: "saved" in self.one(".standing").get_attribute("class").split(), "saved")

    def type(self, field, words):
        field.send_keys(Keys.CONTROL, "a")
        field.send_keys(words)
        time.sleep(0.1)
        self.saved()

    def press(self, *keys):
        for it in keys:
            self.driver.switch_to.active_element.send_keys(it)

    def printed(self):
        """What is printed when a view asks for it, as a PDF."""
        self.driver.execute_script("window.print = () => { window.isPrinted = true; }")
        self.one("button", "In…").click()
        self.wait(lambda: self.driver.execute_script("return window.isPrinted"), "printed")
        answer = self.driver.execute_cdp_cmd("Page.printToPDF", {"preferCSSPageSize": True, "printBackground": True})
        self.driver.execute_script("window.dispatchEvent(new Event('afterprint'))")
        return base64.b64decode(answer["data"])

    def walked(self):
        """Tab from the beginning until it comes round: how many stops there are, which show no focus, and which
        have no name in the tree that is read aloud."""
        self.driver.execute_script("const it = document.getElementById('head'); it.tabIndex = -1; it.focus(); it.blur(); it.removeAttribute('tabindex')")
        names = {it["backendDOMNodeId"]: it for it in self.driver.execute_cdp_cmd("Accessibility.getFullAXTree", {})["nodes"] if "backendDOMNodeId" in it}
        stops, unseen, nameless = [], [], []
        while len(stops) < 1500:
            ActionChains(self.driver).send_keys(Keys.TAB).perform()
            seen, told = self.driver.execute_script(
                "const it = document.activeElement; if (it === document.body) return [null, null];"
                "const own = it.matches('.unseen') ? it.closest('label') : it; const look = getComputedStyle(own);"
                "const room = own.getBoundingClientRect();"
                "return [room.width > 0 && (look.outlineStyle !== 'none' || look.boxShadow !== 'none'), it.outerHTML.slice(0, 120)]")
            if told is None:
                break
            remote = self.driver.execute_cdp_cmd("Runtime.evaluate", {"expression": "document.activeElement"})["result"]["objectId"]
            node = self.driver.execute_cdp_cmd("DOM.describeNode", {"objectId": remote})["node"]["backendNodeId"]
            if node in stops:
                break
            stops.append(node)
            if not seen:
                unseen.append(told)
            if not names.get(node, {}).get("name", {}).get("value"):
                nameless.append(told)
        return len(stops), unseen, nameless

    def go(self, served, hash=""):
        self.driver.get(f"http://{served.host}/{hash}")

    def picture(self, name):
        if PICTURES:
            self.shown += 1
            PICTURES.mkdir(parents=True, exist_ok=True)
            self.driver.save_screenshot(str(PICTURES / f"{self.shown:02}-{name}.png"))

    def judged(self, name):
        """No fault that axe knows of, and nothing in the console."""
        self.picture(name)
        self.driver.execute_script(AXE.read_text())
        faults = self.driver.execute_async_script(
            "const done = arguments[0]; axe.run(document, {resultTypes: ['violations']})"
            ".then((it) => done(it.violations.map((v) => [v.id, v.nodes.map((n) => n.html.slice(0, 200)).slice(0, 3)])))"
        )
        assert not faults, (name, faults)
        said = [it for it in self.driver.get_log("browser") if it["level"] == "SEVERE" and "409" not in it["message"] and "422" not in it["message"] and "503" not in it["message"]]
        assert not said, (name, said)
        print(f"ok      {name}: axe-core finds nothing")


def begin(served, browser, folder):
    """A new paper from the questions to its PDF and DOCX."""
    browser.driver.get(served.address)
    browser.wait(lambda: "khoa=" not in browser.driver.current_url, "the secret leaves the address")
    browser.one("td.subject a")
    browser.judged("trang đầu")
    browser.one("#search").send_keys("khong co")
    browser.wait(lambda: not browser.driver.find_elements(By.CSS_SELECTOR, "td.subject a"), "search")
    browser.one("header .act", "Văn bản mới").click()
    wanted = iter(["ủy ban nhân dân xã", "minh xuan", "dan van kheo"])
    for place in range(20):
        browser.wait(lambda: browser.driver.find_elements(By.CSS_SELECTOR, ".begun .asked, .begun h2"), "a question")
        if browser.driver.find_elements(By.CSS_SELECTOR, ".begun h2"):
            break
        asked = browser.words(".begun .asked")
        if place == 0:
            browser.judged("câu hỏi thứ nhất")
        fits = browser.driver.find_elements(By.CSS_SELECTOR, ".fits li")
        typed = browser.driver.find_elements(By.CSS_SELECTOR, ".begun input[type=text]")
        if fits and not typed[0].get_attribute("value"):
            typed[0].send_keys(next(wanted))
            time.sleep(0.2)
            browser.one(".fits li").click()
        else:
            browser.one(".begun button.main").click()
        browser.wait(lambda: browser.words(".begun .asked") != asked or browser.words(".begun .trouble"), f"an answer to {asked}")
    browser.judged("tạo văn bản")
    browser.one(".begun button.main").click()
    browser.one(".sheets canvas[data-mark]")
    browser.judged("văn bản mới")
    browser.one("header button", "Xuất dự thảo").click()
    links = browser.one("dialog").find_elements(By.CSS_SELECTOR, "a")
    names = [it.text for it in links]
    browser.judged("đã xuất")
    for name, first in zip(sorted(names), [b"PK", b"%PDF"]):
        assert (folder / name).read_bytes().startswith(first), name
    browser.one("dialog button").click()
    print(f"ok      a new paper without YAML: {', '.join(names)}")


def turned(served, browser, folder):
    """The example taken into the next year from the list of papers."""
    before = (folder / EXAMPLE.name).read_text()
    browser.go(served)
    browser.one("tr", EXAMPLE.name).find_element(By.CSS_SELECTOR, "td.state button").click()
    browser.one("dialog #year")
    browser.judged("sang năm mới")
    browser.one("dialog button.main").click()
    browser.one(".sheets canvas[data-mark]")
    new = folder / EXAMPLE.name.replace("2026", "2027")
    assert "2027" in new.read_text() and (folder / EXAMPLE.name).read_text() == before
    assert new.name in unquote(browser.driver.current_url)
    print(f"ok      {EXAMPLE.name} in a new year: {new.name}")


def deadline(served, browser, folder):
    """A deadline of the example moved in the form, what is found then, and its cure."""
    before = (folder / EXAMPLE.name).read_text()
    browser.go(served, f"#/paper/{EXAMPLE.name}")
    way = ("timeline", "items", 0, "items", 0, "due")
    due = browser.field(*way)
    old = due.get_attribute("value")
    browser.driver.execute_script("arguments[0].scrollIntoView({block: 'center'})", due)
    due.click()
    browser.one(".pages rect")
    browser.judged("mẫu điền")
    browser.type(due, old.replace("2026", "2025"))
    browser.one(".findings li.error", "đã qua")
    browser.judged("điều cần xem")
    browser.type(browser.field(*way), "30/6 /2026")
    browser.one(".findings button", "Sửa giúp").click()
    browser.wait(lambda: browser.field(*way).get_attribute("value") == "30/6/2026", "cured")
    browser.one(".findings h2", "Không thấy lỗi nào")
    browser.judged("đã sửa")
    after = (folder / EXAMPLE.name).read_text()
    assert after == before.replace(f"due: {old}", "due: 30/6/2026", 1), "other bytes have changed"
    while browser.one(".step").is_enabled():
        browser.one(".step").click()
        time.sleep(0.3)
        browser.saved()
    assert (folder / EXAMPLE.name).read_text() == before, "undo"
    print("ok      a deadline moved, found, cured and taken back; no other byte of the file has changed")


def yaml(served, browser, folder):
    """The text beside the form: a change of the one shows in the other, and comments stay."""
    browser.one("header button", "YAML").click()
    text = browser.one(".yaml textarea")
    browser.judged("YAML")
    browser.driver.execute_script(
        "const it = arguments[0]; it.value = it.value.replace('number: 112 #', 'number: 113 #');"
        "it.dispatchEvent(new InputEvent('input', {bubbles: true}))", text)
    browser.wait(lambda: "number: 113 # chưa" in (folder / EXAMPLE.name).read_text(), "the text is saved")
    browser.saved()
    browser.one("header button", "YAML").click()
    assert browser.field("number").get_attribute("value") == "113"
    browser.type(browser.field("number"), "112")
    assert "number: 112 # chưa" in (folder / EXAMPLE.name).read_text()
    print("ok      form and text show the same, and remarks stay")


def composed(served, browser, folder):
    """Letters that an input method puts together while the file changes beside it: none is lost."""
    field = browser.field("circulation") if browser.driver.find_elements(By.CSS_SELECTOR, "[data-way='[\"circulation\"]']") else browser.field("number")
    field.click()
    field.send_keys(Keys.CONTROL, "a")
    for letters in ["h", "ho", "hoa", "hoà", "hoà b", "hoà bi", "hoà bin", "hoà bình"]:
        browser.driver.execute_cdp_cmd("Input.imeSetComposition", {"text": letters, "selectionStart": len(letters), "selectionEnd": len(letters)})
        if letters == "hoà":
            path = folder / EXAMPLE.name
            path.write_text(path.read_text() + "# ai đó lưu\n")
            time.sleep(3)
    browser.driver.execute_cdp_cmd("Input.insertText", {"text": "hoà bình"})
    time.sleep(0.5)
    if browser.driver.find_elements(By.CSS_SELECTOR, "dialog"):
        browser.judged("hai bên cùng sửa")
        browser.one("dialog button.main").click()
    browser.saved()
    text = (folder / EXAMPLE.name).read_text()
    assert "number: hoà bình # chưa" in text and text.endswith("# ai đó lưu\n"), text[:600]
    browser.type(browser.field("number"), "112")
    print("ok      letters that an input method puts together are all there, and so is what somebody else saved")


def made(browser):
    """The files of the paper, as somebody has them who edits them in Word."""
    browser.one("header button", "Xuất dự thảo").click()
    browser.one("dialog button").click()


def main():
    with tempfile.TemporaryDirectory() as home:
        folder = Path(home) / "van-ban"
        folder.mkdir()
        (folder / EXAMPLE.name).write_text(EXAMPLE.read_text())
        served = Served(KEHOACH, folder)
        browser = Browser(Path(home) / "profile")
        try:
            begin(served, browser, folder)
            turned(served, browser, folder)
            deadline(served, browser, folder)
            yaml(served, browser, folder)
            composed(served, browser, folder)
            page_views.calendar(browser)
            made(browser)
            page_views.taken(served, browser, folder, EXAMPLE.name)
            page_views.signing(served, browser, folder, EXAMPLE.name)
            page_views.keyboard(served, browser, EXAMPLE.name)
            page_clerk.words(served, browser, EXAMPLE.name)
            page_clerk.calls(served, browser, folder)
            page_clerk.year(served, browser, folder)
            page_clerk.book(served, browser, folder)
            page_clerk.exported(served, browser, folder)
            page_lists.letters(served, browser, folder)
            page_lists.word_list(served, browser, folder)
            page_lists.settings(served, browser, folder)
            page_lists.copied(served, browser, folder, EXAMPLE.name)
            page_lists.pasted(served, browser, folder)
            text = (folder / EXAMPLE.name).read_text()
            page_speed.speed(served, browser, EXAMPLE.name)
            page_speed.memory(served, EXAMPLE.name)
            # What comes next finds the paper as it was, and a page that shows it so.
            (folder / EXAMPLE.name).write_text(text)
            browser.driver.refresh()
            served = page_clerk.ended(lambda it: Served(KEHOACH, it), served, browser, folder, EXAMPLE.name)
            browser.go(served, f"#/paper/{EXAMPLE.name}")
            page_trust.windows(served, browser, folder, EXAMPLE.name)
            page_trust.held(served, browser, folder, EXAMPLE.name)
            page_trust.full(lambda it: Served(KEHOACH, it), browser, home, EXAMPLE)
            browser.driver.get(served.address)
            page_strangers.hostile(served, folder, EXAMPLE)
            page_strangers.scripts(served, browser, folder, EXAMPLE)
        finally:
            browser.picture("cuối")
            browser.driver.quit()
            served.end()
        page_strangers.killed(KEHOACH, folder, EXAMPLE.name, KILLS)
        page_trust.clicked(KEHOACH, home, EXAMPLE)


if __name__ == "__main__":
    main()
