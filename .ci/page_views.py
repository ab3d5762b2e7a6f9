"""Views of the page that `browser.py` walks: the calendar, what is to be signed, edits taken one by one, and all of
them by the keyboard alone."""

import base64
import re
import time

import docx
import pymupdf
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys


def calendar(browser):
    """A day chosen on the calendar by keys alone: Tết, its lunar day and its weekday are told."""
    field = browser.field("date")
    old = field.get_attribute("value")
    field.click()
    field.send_keys(Keys.CONTROL, "a")
    field.send_keys("20/01/2026")
    browser.saved()
    field.send_keys(Keys.ALT, Keys.ARROW_DOWN)
    browser.one("dialog.days td button")
    browser.wait(lambda: said(browser).startswith("Thứ Ba, 20/01/2026, âm lịch 2/12"), "the day that is typed")
    browser.press(Keys.PAGE_DOWN)
    browser.wait(lambda: "20/02/2026" in said(browser), "a month on")
    browser.press(Keys.ARROW_LEFT, Keys.ARROW_LEFT, Keys.ARROW_LEFT)
    browser.wait(lambda: said(browser) == "Thứ Ba, 17/02/2026, âm lịch 1/1, mùng 1 Tết, ngày nghỉ", "Tết")
    browser.judged("lịch")
    browser.press(Keys.HOME, Keys.ARROW_UP, Keys.ARROW_UP, Keys.ARROW_UP)
    browser.wait(lambda: "26/01/2026" in said(browser), "back over the end of a month")
    browser.press(Keys.ENTER)
    browser.wait(lambda: browser.field("date").get_attribute("value") == "26/01/2026", "chosen")
    assert browser.driver.switch_to.active_element.get_attribute("data-way") == '["date"]'
    browser.saved()
    browser.press(Keys.ALT + Keys.ARROW_DOWN)
    browser.one("dialog.days")
    browser.press(Keys.ESCAPE)
    browser.wait(lambda: not browser.driver.find_elements(By.CSS_SELECTOR, "dialog"), "closed")
    browser.type(browser.field("date"), old)
    print("ok      a day chosen on the calendar, by keys alone")


def said(browser):
    """What is read aloud of what has the focus."""
    return browser.driver.execute_script("return document.activeElement.querySelector('.unseen')?.textContent ?? ''")


def signing(served, browser, folder, name):
    """What hinders a paper, its files, its print, and what became of it since they were made."""
    browser.one("header a", "Trình ký").click()
    browser.one(".signing h2", "Tệp và bản in")
    browser.judged("trình ký")
    pages = browser.printed()
    with pymupdf.open(stream=pages, filetype="pdf") as printed:
        sizes = [(round(it.rect.width), round(it.rect.height)) for it in printed]
    assert len(sizes) == 7 and all(it in [(595, 842), (594, 841), (595, 841)] for it in sizes), sizes
    browser.one(".signing button", "Xuất dự thảo").click()
    browser.one(".signing a[download]")
    browser.go(served, f"#/paper/{name}")
    browser.type(browser.field("timeline", "items", 0, "items", 0, "due"), "30/6/2026")
    browser.one("header a", "Trình ký").click()
    browser.one(".signing button", "So").click()
    browser.one(".compared ins")
    browser.judged("so với bản trước")
    for link, first in zip(browser.driver.find_elements(By.CSS_SELECTOR, ".compared a[download]"), [b"PK", b"%PDF"]):
        status, bytes_ = served.ask("GET", link.get_attribute("href").split("/", 3)[3].join(["/", ""]))
        assert status == 200 and bytes_.startswith(first), (status, bytes_[:100])
    browser.one(".compared button", "bảng thay đổi").click()
    browser.one(".sheets canvas[data-mark]")
    made = folder / re.sub(r"\.yaml$", "-thay-doi.yaml", name)
    assert "30/6/2026" in made.read_text()
    made.unlink()
    print(f"ok      to be signed: {len(sizes)} pages printed, changes since the last edition as DOCX, PDF and a table")


def taken(served, browser, folder, name):
    """Two edits made in Word: one is taken over, the other left."""
    edited = docx.Document(folder / re.sub(r"\.yaml$", ".docx", name))
    for paragraph in edited.paragraphs:
        for run in paragraph.runs:
            for old, new in [("khâu then chốt", "việc hàng đầu"), ("chính quyền cơ sở tinh gọn", "chính quyền cơ sở gọn nhẹ")]:
                run.text = run.text.replace(old, new) if old in run.text else run.text
    sent = folder.parent / "sua.docx"
    edited.save(sent)
    browser.go(served, "#/")
    browser.one("td.subject a")
    browser.driver.find_element(By.CSS_SELECTOR, "input[type=file]").send_keys(str(sent))
    browser.one(".judged table")
    browser.judged("tệp Word")
    browser.one(".judged button.main", "Đưa chỗ sửa về").click()
    browser.one(".pulled th", "Trong tệp Word")
    row = browser.one(".pulled tr", "gọn nhẹ")
    row.find_element(By.CSS_SELECTOR, "input").click()
    browser.one(".pulled p.left", "Để lại")
    browser.judged("chỗ sửa trong Word")
    browser.one(".pulled tr", "gọn nhẹ").find_element(By.CSS_SELECTOR, "input").click()
    browser.wait(lambda: not browser.driver.find_elements(By.CSS_SELECTOR, ".pulled p.left"), "taken over again")
    # It is written at once, before anything is told about the choice.
    row = browser.one(".pulled tr", "gọn nhẹ").find_element(By.CSS_SELECTOR, "input")
    write = browser.one(".judged button.main", "Ghi vào")
    browser.driver.execute_script("arguments[0].click(); arguments[1].click()", row, write)
    browser.one(".sheets canvas[data-mark]")
    text = " ".join((folder / name).read_text().split())
    assert "việc hàng đầu" in text and "khâu then chốt" not in text and "cơ sở tinh gọn" in text
    print("ok      an edited Word file is judged; one of its edits is taken over and one left, though that is written as soon as it is chosen")


def keyboard(served, browser, name):
    """Every view by Tab alone: each stop is seen, has a name, and comes once before the first again."""
    for hash_, ready in [("#/", "td.subject a"), ("#/new", ".begun input"), (f"#/paper/{name}", ".sheets canvas[data-mark]"), (f"#/sign/{name}", ".signing button")]:
        browser.go(served, hash_)
        browser.driver.refresh()
        browser.one(ready)
        time.sleep(0.3)
        stops, unseen, nameless = browser.walked()
        # A question of a new paper: the way back, its list that arrows walk, and the way on.
        wanted = stops == 3 if hash_ == "#/new" else stops > 3
        assert wanted and not unseen and not nameless, (hash_, stops, unseen, nameless)
        print(f"ok      {hash_.split('/')[1] or 'home'} by the keyboard: {stops} stops, each seen and named")
