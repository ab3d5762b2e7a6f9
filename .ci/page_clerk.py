"""What a clerk meets on the page who never saw the files behind it: words instead of keys, what calls print, a program
that has ended, and last year's values that are asked until they are answered. Walked by browser.py."""

import re
import signal
import time

import docx
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

#: A word as files have it: small letters without marks, joined.
CODE = re.compile(r"^[a-z]+(-[a-z]+)+$|^(true|false)$")

PLAN = """office: minh-xuan
kind: ke-hoach
number: 7
date: 20/3/2026
subject: Trao quà năm 2026
facts:
  so-truong: 12 trường
opening: Trao quà cho {{ so-truong }}, mỗi trường 50.000.000 đồng.
recipients: [{file: VT}]
signer: chu-tich
"""

BOOK = "units:\n  hoi-khuyen-hoc: Hội Khuyến học xã\n"


def words(served, browser, name):
    """No label, no choice and no finding of a paper speaks as its file does."""
    browser.go(served, f"#/paper/{name}")
    browser.one(".sheets canvas[data-mark]")
    said = browser.driver.execute_script(
        "return [...document.querySelectorAll('.form label, .form legend, .form option, .form summary, .form button')]"
        ".map((it) => it.textContent.trim())")
    wrong = [it for it in said if CODE.match(it) or "`" in it]
    assert len(said) > 100 and not wrong, wrong
    print(f"ok      {len(said)} labels and choices of {name}: words, and none of its file's")


def calls(served, browser, folder):
    """What a call prints stands below the field; a name for it is made of what is typed."""
    (folder / "qua-2026.yaml").write_text(PLAN)
    browser.go(served, "#/paper/qua-2026.yaml")
    browser.one(".sheets canvas[data-mark]")
    browser.one(".calls", "{{ so-truong }} in ra “12 trường”")
    browser.field("opening").click()
    browser.one(".help .how", "giữ nguyên dấu ngoặc")
    browser.judged("chữ gọi từ chỗ khác")
    print("ok      what calls print is told below their field")


def year(served, browser, folder):
    """Into a new year by Enter in the box; what was asked stays asked until it is changed or kept."""
    browser.go(served)
    browser.one("tr", "qua-2026.yaml").find_element(By.CSS_SELECTOR, "td.state button").click()
    browser.one("dialog #year").send_keys(Keys.ENTER)
    browser.wait(lambda: (folder / "qua-2027.yaml").exists(), "the new year")
    browser.one(".sheets canvas[data-mark]")
    browser.driver.refresh()
    browser.one(".findings li", "50.000.000")
    browser.judged("năm mới còn hỏi")
    browser.one(".findings li button", "Vẫn đúng, giữ").click()
    browser.wait(lambda: "keep:" in (folder / "qua-2027.yaml").read_text(), "kept")
    browser.saved()
    browser.wait(lambda: "50.000.000" not in browser.words(".findings"), "asked no more")
    for it in ["qua-2026.yaml", "qua-2027.yaml"]:
        (folder / it).unlink()
    print("ok      a paper of a new year is asked what the turn asked, until it is answered")


def book(served, browser, folder):
    """A book that offices share, filled in as a form; the office that was worked with last comes first."""
    shelf = folder / "offices" / "books"
    shelf.mkdir(parents=True, exist_ok=True)
    (shelf / "so-chung.yaml").write_text(BOOK)
    browser.go(served, "#/settings/" + "offices%2Fbooks%2Fso-chung.yaml")
    browser.type(browser.field("units", "hoi-khuyen-hoc"), "Hội Khuyến học xã Minh Xuân")
    assert (shelf / "so-chung.yaml").read_text() == BOOK.replace("Khuyến học xã", "Khuyến học xã Minh Xuân")
    browser.judged("sổ dùng chung")
    (shelf / "so-chung.yaml").unlink()
    print("ok      a shared book is filled in as a form")


def exported(served, browser, folder):
    """A file edited in Word, its edit taken over: the next export asks what becomes of it, and makes it anew."""
    path, made = folder / "xuat-lai.yaml", folder / "xuat-lai.docx"
    path.write_text(PLAN.replace("mỗi trường 50.000.000 đồng.", "chia cho các trường."))
    browser.go(served, f"#/paper/{path.name}")
    browser.one("header button", "Xuất dự thảo").click()
    browser.one("dialog a")
    browser.one("dialog button", "Đóng").click()
    edited = docx.Document(made)
    run = next(it for paragraph in edited.paragraphs for it in paragraph.runs if "cho các trường" in it.text)
    run.text = run.text.replace("cho các trường", "cho các trường học")
    edited.save(made)
    browser.go(served, "#/")
    browser.one("td.subject a")
    browser.driver.find_element(By.CSS_SELECTOR, "input[type=file]").send_keys(str(made))
    browser.one(".judged button.main", "Đưa chỗ sửa về").click()
    browser.one(".judged button.main", "Ghi vào").click()
    browser.one(".sheets canvas[data-mark]")
    assert "cho các trường học" in path.read_text()
    browser.one("header button", "Xuất dự thảo").click()
    browser.one("dialog li", made.name)
    browser.judged("tệp đã sửa tay")
    browser.one("dialog button", "Ghi đè").click()
    browser.one("dialog a", made.name)
    browser.one("dialog button", "Đóng").click()
    texts = [it.text for it in docx.Document(made).paragraphs]
    assert any("cho các trường học" in it for it in texts) and (folder / "xuat-lai.cu-1.docx").exists()
    for it in folder.glob("xuat-lai*"):
        it.unlink()
    print("ok      an edit of Word taken over; the export asks about the edited file, keeps a copy and makes it anew")


def ended(again, served, browser, folder, name):
    """A program that ends while somebody types: told with how to start it, and saved once it runs again."""
    browser.go(served, f"#/paper/{name}")
    browser.one(".sheets canvas[data-mark]")
    before = (folder / name).read_text()
    field = browser.field("number")
    served.end(signal.SIGKILL)
    field.send_keys("9")
    browser.one(".ended", "bấm đúp vào chương trình")
    browser.one(".standing.unsaved")
    browser.picture("chương trình đã tắt")
    assert (folder / name).read_text() == before and field.get_attribute("value").endswith("9")
    new = again(folder)
    assert new.port == served.port, "a page that is open finds the program again"
    first = browser.driver.current_window_handle
    browser.driver.switch_to.new_window("tab")
    browser.driver.get(new.address)
    browser.one("td.subject a")
    browser.driver.close()
    browser.driver.switch_to.window(first)
    browser.saved()
    browser.wait(lambda: not browser.driver.find_elements(By.CSS_SELECTOR, ".ended"), "told no more")
    time.sleep(0.2)
    assert (folder / name).read_text() == before.replace("number: 112", "number: 1129"), "what was typed is saved"
    # The page closed meanwhile, the browser still has what was typed when the paper is opened again.
    new.end(signal.SIGKILL)
    browser.field("number").send_keys("8")
    browser.one(".ended")
    browser.one(".standing.unsaved")
    browser.driver.get("about:blank")
    new = again(folder)
    browser.driver.get(new.address)
    browser.one("td.subject a")
    browser.go(new, f"#/paper/{name}")
    browser.wait(lambda: "number: 11298" in (folder / name).read_text(), "what was typed before the page was closed")
    browser.saved()
    browser.driver.get_log("browser")
    browser.type(browser.field("number"), "112")
    assert (folder / name).read_text() == before
    print("ok      a program that has ended is told with how to start it; what was typed is saved once it runs again")
    return new
