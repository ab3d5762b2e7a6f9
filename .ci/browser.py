#!/usr/bin/env python3
"""Drives the page of a folder in a real browser, as somebody would who never saw YAML.

Usage: browser.py KEHOACH AXE.js EXAMPLE.yaml [PICTURES]

Walks a new paper to its PDF and DOCX, a deadline of the example and its cure, an edited Word file taken
back; judges every view by axe-core; puts letters together as input methods do; asks as strangers do; and
ends the program in the midst of saving. Tells how long a key takes until the page is drawn.
"""

import base64
import http.client
import json
import os
import random
import re
import shutil
import signal
import statistics
import subprocess
import sys
import tempfile
import threading
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

import page_views

KEHOACH, AXE, EXAMPLE = (Path(it).resolve() for it in sys.argv[1:4])
PICTURES = Path(sys.argv[4]).resolve() if len(sys.argv) > 4 else None
PATIENCE = 60
EDITS = int(os.environ.get("EDITS", "200"))
KILLS = int(os.environ.get("KILLS", "50"))


class Served:
    """The program with a folder open."""

    def __init__(self, folder, port=0):
        words = [KEHOACH, "mo", folder, "--no-open", "--port", str(port)]
        self.process = subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        self.address = self.process.stdout.readline().strip()
        self.host, self.key = re.fullmatch(r"http://([\d.:]+)/\?khoa=(\w+)", self.address).groups()
        self.port = self.host.split(":")[1]

    def ask(self, method, path, body=None, headers=None):
        own = {"Host": self.host, "Cookie": f"kehoach-{self.port}={self.key}", "Origin": f"http://{self.host}"}
        own = {**own, **(headers or {})}
        own = {name: value for name, value in own.items() if value is not None}
        line = http.client.HTTPConnection(self.host, timeout=PATIENCE)
        try:
            line.request(method, path, body, own)
            answer = line.getresponse()
            return answer.status, answer.read()
        finally:
            line.close()

    def json(self, path, sent=None):
        method, body = ("GET", None) if sent is None else ("POST", json.dumps(sent))
        status, words = self.ask(method, path, body)
        assert status == 200, (path, status, words[:400])
        return json.loads(words)

    def memory(self):
        status = Path(f"/proc/{self.process.pid}/status").read_text()
        return int(re.search(r"VmRSS:\s+(\d+)", status)[1]) // 1024

    def end(self, sign=signal.SIGTERM):
        self.process.send_signal(sign)
        self.process.wait()


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
        size = {"width": 1366, "height": 768, "deviceScaleFactor": 1, "mobile": False}
        self.driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", size)
        self.driver.set_script_timeout(PATIENCE * 5)
        self.shown = 0

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
        self.wait(lambda: "saved" in self.one(".standing").get_attribute("class"), "saved")

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
        said = [it for it in self.driver.get_log("browser") if it["level"] == "SEVERE" and "409" not in it["message"] and "422" not in it["message"]]
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
        fits = browser.driver.find_elements(By.CSS_SELECTOR, ".fits button")
        typed = browser.driver.find_elements(By.CSS_SELECTOR, ".begun input[type=text]")
        if fits and not typed[0].get_attribute("value"):
            typed[0].send_keys(next(wanted))
            time.sleep(0.2)
            browser.one(".fits button").click()
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


def speed(served, browser):
    """From a key to the page drawn."""
    browser.go(served, f"#/paper/{EXAMPLE.name}")
    browser.field("number")
    browser.one(".sheets canvas[data-mark]")
    times = browser.driver.execute_async_script(
        """
        const [many, done] = arguments;
        const field = document.querySelector(`[data-way='["number"]']`);
        const page = document.querySelector(".sheets canvas[data-mark]");
        const painted = () => new Promise((done) => {
          const seen = new MutationObserver(() => { seen.disconnect(); done(); });
          seen.observe(page, { attributeFilter: ["data-mark"] });
        });
        const times = [];
        for (let at = 0; at < many; at += 1) {
          const begun = performance.now();
          field.value = String(100 + (at % 800));
          field.dispatchEvent(new InputEvent("input", { bubbles: true }));
          await painted();
          await new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn, 0)));
          times.push(performance.now() - begun);
        }
        done(times);
        """, EDITS)
    times.sort()
    told = statistics.median(times), times[int(len(times) * 0.95)], served.memory()
    print("        from a key to the page drawn, %d edits: median %.0f ms, 95th %.0f ms; memory then %d MB" % (EDITS, *told))


def hostile(served, folder, name):
    """Strangers, ways out of the folder, and too much."""
    paper = f"/api/papers/{name}"
    other = "0" * len(served.key)
    for told, headers, wanted in [
        ("no token", {"Cookie": None}, 401),
        ("a wrong token", {"Cookie": f"kehoach-{served.port}={other}"}, 401),
        ("a foreign host", {"Host": "example.org"}, 403),
        ("a foreign origin", {"Origin": "http://example.org"}, 403),
        ("no origin that can be told", {"Origin": "null"}, 403),
        ("another site", {"Sec-Fetch-Site": "cross-site"}, 403),
    ]:
        for method, path in [("GET", "/"), ("GET", paper), ("POST", f"{paper}/text")]:
            status, _ = served.ask(method, path, "{}" if method == "POST" else None, headers)
            assert status == wanted, (told, path, status)
    outside = folder.parent / "ngoai.yaml"
    outside.write_text(EXAMPLE.read_text().replace("khâu then chốt", "chuyện kín"))
    (folder / "lien-ket.yaml").symlink_to(outside)
    for way in ["..%2Fngoai.yaml", "lien-ket.yaml", str(outside).replace("/", "%2F"), "%2e%2e%2fngoai.yaml", "..\\ngoai.yaml", "..%5Cngoai.yaml"]:
        for path in [f"/api/papers/{way}", f"/api/files/{way}", f"/assets/{way}"]:
            status, words = served.ask("GET", path)
            assert status >= 400 and "chuyện kín" not in words.decode(), (path, status)
    (folder / "lien-ket.yaml").unlink()
    known = served.json(paper)["known"]
    change = {"known": known, "changes": [{"way": ["subject"], "set": "a" * 10 * 1024 * 1024}]}
    status, _ = served.ask("POST", f"{paper}/change", json.dumps(change))
    assert status == 413, status
    before = (folder / name).read_text()
    states = []

    def once(place):
        states.append(served.ask("GET", "/api/papers" if place % 10 == 0 else "/assets/main.js")[0])

    threads = [threading.Thread(target=once, args=[place]) for place in range(100)]
    for it in threads:
        it.start()
    for it in threads:
        it.join()
    assert states == [200] * 100, states
    assert (folder / name).read_text() == before
    print("ok      strangers get nothing; names lead nowhere; ten megabytes are refused; a hundred ask at once")


def scripts(served, browser, folder):
    """A script in every field: nothing of it runs."""
    evil = "<img src=x onerror=\"window.ran=1\"><script>window.ran=1</script>{{ '<b>' }}"
    text = EXAMPLE.read_text()
    text = re.sub(r"^(\s+(?:- )?(?:text|heading|measure|issuer|name|subject|id): )(?!>).+$", lambda it: it[1] + json.dumps(evil), text, flags=re.M)
    text = re.sub(r"^(number|period|opening): .+$", lambda it: f"{it[1]}: {json.dumps(evil)}", text, count=2, flags=re.M)
    (folder / "<img src=x onerror=window.ran=1>.yaml").write_text(text)
    browser.go(served, "#/")
    browser.driver.refresh()
    browser.one("td.subject a[href*=onerror]").click()
    browser.one(".findings li")
    browser.one(".fields textarea")
    time.sleep(1)
    assert browser.driver.execute_script("return window.ran") is None
    assert not browser.driver.find_elements(By.CSS_SELECTOR, "img[src='x']")
    browser.picture("mã trong mọi ô")
    browser.driver.get_log("browser")
    print("ok      a script in every field is words")


def killed(folder, name):
    """The program ended in the midst of saving: the file is whole, as it was before or after."""
    served = Served(folder)
    whole = 0
    for place in range(KILLS):
        paper = served.json(f"/api/papers/{name}")
        known, before = paper["known"], paper["text"]
        new = before.replace("# ai đó", f"# {place} ai đó") if place % 2 else before + f"# lần {place}\n"

        def save():
            try:
                served.ask("POST", f"/api/papers/{name}/text", json.dumps({"known": known, "text": new}))
            except (OSError, http.client.HTTPException):
                pass

        saving = threading.Thread(target=save)
        saving.start()
        time.sleep(random.uniform(0, 0.03))
        served.end(signal.SIGKILL)
        saving.join()
        text = (folder / name).read_text()
        assert text in (before, new), "half a file"
        whole += text == new
        served = Served(folder)
    served.end()
    left = [it for it in os.listdir(folder) if it.startswith(".kehoach-")]
    print(f"ok      ended {KILLS} times in the midst of saving: the file was whole each time ({whole} times saved; {len(left)} temporary files wait to be swept)")


def main():
    with tempfile.TemporaryDirectory() as home:
        folder = Path(home) / "van-ban"
        folder.mkdir()
        (folder / EXAMPLE.name).write_text(EXAMPLE.read_text())
        served = Served(folder)
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
            speed(served, browser)
            hostile(served, folder, EXAMPLE.name)
            scripts(served, browser, folder)
        finally:
            browser.picture("cuối")
            browser.driver.quit()
            served.end()
        killed(folder, EXAMPLE.name)


if __name__ == "__main__":
    main()
