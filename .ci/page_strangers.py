"""Strangers at the page, what they send, and an end of the program in the midst of saving. Asked by browser.py."""

import http.client
import json
import os
import random
import re
import signal
import threading
import time

from selenium.webdriver.common.by import By

from page_served import Served


def hostile(served, folder, example):
    """Strangers, ways out of the folder, and too much."""
    name = example.name
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
    outside.write_text(example.read_text().replace("khâu then chốt", "chuyện kín"))
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


def scripts(served, browser, folder, example):
    """A script in every field: nothing of it runs."""
    evil = "<img src=x onerror=\"window.ran=1\"><script>window.ran=1</script>{{ '<b>' }}"
    text = example.read_text()
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


def killed(kehoach, folder, name, kills):
    """The program ended in the midst of saving: the file is whole, as it was before or after."""
    served = Served(kehoach, folder)
    whole = 0
    for place in range(kills):
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
        served = Served(kehoach, folder)
    served.end()
    left = [it for it in os.listdir(folder) if it.startswith(".kehoach-")]
    print(f"ok      ended {kills} times in the midst of saving: the file was whole each time ({whole} times saved; {len(left)} temporary files wait to be swept)")
