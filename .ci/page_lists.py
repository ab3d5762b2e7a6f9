"""What somebody does on the page beside a single paper: letters to a list that is pasted, settings, a copy, and a
table that is pasted into a paper. Walked by browser.py."""

import html
import re
import time

import docx
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

LETTER = """office: minh-xuan
kind: cong-van
number: 120
date: 20/3/2026
subject: giao tủ sách năm 2026
opening: >-
  Ủy ban nhân dân phường giao {{ each.name }} tiếp nhận {{ each.so-tu-sach }} tủ sách; người nhận: {{ each.head }}.
recipients: [{file: VT}]
signer: chu-tich
"""

PLAN = """office: minh-xuan
kind: ke-hoach
number: 7
date: 20/3/2026
subject: Phân bổ tủ sách
opening: Phân bổ tủ sách cho các trường.
tasks:
  items:
    - text: "Số tủ sách từng nơi:"
      table:
        head: [[Đơn vị, Số tủ]]
        rows:
          - [Trường Sơn Ca, '3'] # đã nhận
          - [Trường Hoa Mận, '1']
recipients: [{file: VT}]
signer: chu-tich
"""


def excel(rows):
    """A table as Excel puts it on the clipboard."""
    cells = lambda row: "".join(f'<td style="height:15pt">{html.escape(it)}</td>' for it in row)
    table = "".join(f"<tr>{cells(row)}</tr>\n" for row in rows)
    return f"<html><style>td {{color: red}}</style><body><table border=0><col width=64>{table}</table></body></html>"


def copy_cells(browser, field, words, plain):
    """Puts words on the clipboard of the machine as they are, as another program would."""
    browser.driver.execute_script(
        """const [html, plain] = arguments;
        addEventListener("copy", (event) => {
          event.preventDefault();
          event.stopImmediatePropagation();
          event.clipboardData.setData("text/plain", plain);
          if (html) event.clipboardData.setData("text/html", html);
        }, { once: true, capture: true });""",
        words, plain)
    field.send_keys(Keys.CONTROL, "c")


def paste(browser, field, rows=None, plain=None):
    browser.driver.execute_script("arguments[0].scrollIntoView({block: 'center'})", field)
    field.click()
    plain = plain or "\r\n".join("\t".join(row) for row in rows)
    copy_cells(browser, field, excel(rows) if rows else None, plain)
    field.send_keys(Keys.CONTROL, "v")


def run_ends(browser, words):
    browser.wait(lambda: words in browser.words(".run h2"), f"{words}; now: {browser.words('.run')[:300]}")


def cell(browser, address):
    return browser.one(f"[data-cell='{address}']")


def letters(served, browser, folder):
    """Letters to a list that is pasted: a finding in its cell, its mending, one copy looked at, all made."""
    (folder / "giao-tu-sach.yaml").write_text(LETTER)
    browser.go(served, "#/paper/giao-tu-sach.yaml")
    browser.one("header a.act", "Gửi từng nơi").click()
    place = browser.one("#pasting")
    browser.judged("gửi từng nơi, chưa có danh sách")
    rows = [["STT", "Tên đơn vị", "Người phụ trách", "Số tủ sách"],
            ["1", "Trường Tiểu học Sơn Ca", "Hà Thị Lan", "3"],
            ["2", "Trường Mầm non Hoa Mận", "", "1"],
            ["3", "Trạm Y tế phường", "Vàng Thị Mây", "2"]]
    paste(browser, place, rows)
    browser.one("dialog td", "Vàng Thị Mây")
    browser.judged("dán danh sách")
    browser.one("dialog button.main").click()
    cell(browser, "3:2")
    run_ends(browser, "1 bản có lỗi")
    browser.wait(lambda: cell(browser, "3:2").get_attribute("aria-invalid") == "true", "the finding stands at its cell")
    browser.judged("danh sách có ô thiếu")
    lines = (folder / "giao-tu-sach.csv").read_text(encoding="utf-8-sig").splitlines()
    assert lines[2] == "2;Trường Mầm non Hoa Mận;;1", lines
    field = cell(browser, "3:2")
    field.send_keys("Lò Văn Thành", Keys.ENTER)
    run_ends(browser, "3 bản: không thấy lỗi nào")
    browser.wait(lambda: "Trạm Y tế" in browser.words(".whose"), "the copy of the row below")
    assert not cell(browser, "3:2").get_attribute("aria-invalid")
    browser.judged("danh sách đủ, bản của một nơi")
    paste(browser, cell(browser, "4:1"), plain="Trạm Y tế phường\tVàng Thị Mây\t2\r\nChợ Minh Xuân\tĐặng Văn Tú\t1\r\n")
    browser.one("dialog button.main").click()
    cell(browser, "5:1")
    run_ends(browser, "4 bản: không thấy lỗi nào")
    while browser.one("header .step").is_enabled():
        before = (folder / "giao-tu-sach.csv").read_bytes()
        browser.one("header .step").click()
        browser.wait(lambda: (folder / "giao-tu-sach.csv").read_bytes() != before, "a step back")
        time.sleep(0.3)
    redo = lambda: browser.driver.find_elements(By.CSS_SELECTOR, "header .step")[1]
    while redo().is_enabled():
        redo().click()
        time.sleep(0.5)
    run_ends(browser, "4 bản: không thấy lỗi nào")
    browser.one("header button.main", "Làm tất cả").click()
    browser.one("dialog #register").click()
    browser.judged("làm tất cả")
    browser.one("dialog button.main").click()
    run_ends(browser, "Đã làm đủ các bản: 4")
    browser.judged("đã làm các bản")
    made = sorted(it.name for it in (folder / "ban-in").glob("*.pdf"))
    assert len(made) == 5 and (folder / "ban-in" / "giao-tu-sach-in.pdf").read_bytes().startswith(b"%PDF"), made
    assert list(folder.glob("so-*.xlsx"))
    browser.one("header button.main", "Làm tất cả").click()
    browser.one("dialog button.main").click()
    run_ends(browser, "(4 đã có từ trước")
    browser.go(served, "?lang=en#/letters/giao-tu-sach.yaml")
    browser.one("header button.main", "Make all")
    run_ends(browser, "4 copies: nothing was found")
    print("ok      letters to a pasted list: a blank cell found and filled, rows added, steps back and again, 4 copies, print file and register")


def word_list(served, browser, folder):
    """A list that stands in a table of a Word file, sent; and bodies of the register, who need none."""
    (folder / "giao-lan-hai.yaml").write_text(LETTER)
    paper = docx.Document()
    paper.add_paragraph("Danh sách kèm theo")
    rows = [["STT", "Tên đơn vị", "Người phụ trách", "Số tủ sách"], ["1", "Chợ Minh Xuân", "Đặng Văn Tú", "1"], ["2", "Bến xe", "Lò Văn Thành", "2"]]
    table = paper.add_table(0, 4, "Table Grid")
    for row in rows:
        for place, words in zip(table.add_row().cells, row):
            place.text = words
    sent = folder.parent / "danh-sach-moi.docx"
    paper.save(sent)
    browser.go(served, "#/letters/giao-lan-hai.yaml")
    browser.one("#pasting")
    browser.driver.find_element(By.CSS_SELECTOR, "header input[type=file]").send_keys(str(sent))
    cell(browser, "3:1")
    run_ends(browser, "2 bản: không thấy lỗi nào")
    assert "each: danh-sach-moi.csv" in (folder / "giao-lan-hai.yaml").read_text()
    text = LETTER.replace("number:", "each: [cong-an, Chợ Minh Xuân]\nnumber:").replace("{{ each.so-tu-sach }}", "ba").replace("{{ each.head }}", "thủ trưởng")
    (folder / "giao-lan-hai.yaml").write_text(text)
    browser.go(served, "#/")
    browser.go(served, "#/letters/giao-lan-hai.yaml")
    browser.one(".about h2", "Nơi nhận lấy từ sổ đơn vị: 2")
    (folder / "giao-lan-hai.yaml").unlink()
    print("ok      a list in a Word file becomes one that is changed here; bodies of the register need none")


def settings(served, browser, folder):
    """An office of the program taken out, its letterhead changed, a check put off, a body renamed."""
    browser.go(served, "#/")
    browser.one("header a.act", "Thiết lập").click()
    browser.one("select.office option[value='minh-xuan.yaml']").click()
    browser.one(".drawn img")
    browser.judged("thiết lập")
    path = folder / "offices" / "minh-xuan.yaml"
    before = path.read_text()
    look = browser.one(".drawn img").get_attribute("src")
    old = browser.field("place").get_attribute("value")
    browser.type(browser.field("place"), "Minh Xuân Mới")
    browser.wait(lambda: browser.one(".drawn img").get_attribute("src") != look, "the letterhead follows")
    assert path.read_text() == re.sub(r"^place: .*$", "place: Minh Xuân Mới", before, flags=re.M)
    browser.type(browser.field("place"), old)
    browser.one("header button", "Điều được soát").click()
    browser.one("#checks").send_keys("misspelling")
    browser.judged("mã soát")
    choice = browser.one(".checking select")
    choice.find_element(By.CSS_SELECTOR, "option[value='ghi-chu']").click()
    browser.one("dialog #reason").send_keys("Đơn vị đã bàn")
    browser.one("dialog button.main").click()
    browser.wait(lambda: "why: Đơn vị đã bàn" in path.read_text(), "the check is set")
    browser.saved()
    browser.one("header button", "Đổi tên gọi").click()
    key = browser.one("dialog #old").get_attribute("value")
    browser.one("dialog #fresh").send_keys(f"{key}-moi")
    browser.judged("đổi tên gọi")
    browser.one("dialog button.main").click()
    browser.wait(lambda: f"{key}-moi:" in path.read_text(), "renamed")
    browser.saved()
    browser.one("header button", "Đổi tên gọi").click()
    browser.one(f"dialog #old option[value='{key}-moi']").click()
    browser.one("dialog #fresh").send_keys(key)
    browser.one("dialog button.main").click()
    browser.wait(lambda: f"{key}-moi:" not in path.read_text(), "renamed back")
    browser.saved()
    browser.one("header button", "Mẫu điền").click()
    while browser.one(".step").is_enabled():
        browser.one(".step").click()
        time.sleep(0.3)
        browser.saved()
    assert path.read_text() == before, "undo"
    path.unlink()
    print("ok      settings: letterhead, a check with its reason, a body renamed, and all of it taken back byte for byte")


def copied(served, browser, folder, name):
    """A paper copied from the list of papers: the same words, no number, no date."""
    before = (folder / name).read_text()
    browser.go(served, "#/")
    browser.one("tr", name).find_element(By.CSS_SELECTOR, "button[aria-label^='Sao:']").click()
    browser.one("dialog #name")
    browser.judged("sao văn bản")
    browser.one("dialog button.main").click()
    browser.one(".fields textarea")
    new = (folder / name.replace(".yaml", "-2.yaml")).read_text()
    blank = re.sub(r"^(number|date):[^#\n]*?( #.*)?$", r"\1:\2", before, flags=re.M)
    assert new == blank and (folder / name).read_text() == before
    print(f"ok      {name} copied: number and date are blank, nothing else is changed")


def pasted(served, browser, folder):
    """A table of a paper that takes what Excel has copied: over cells, behind the last row, and as a whole."""
    (folder / "phan-bo.yaml").write_text(PLAN)
    browser.go(served, "#/paper/phan-bo.yaml")
    way = ("tasks", "items", 0, "table", "rows")
    paste(browser, browser.field(*way, 1, 0), [["Trường Bản Đá", "2"], ["Trường Nà Sim", "4"]])
    browser.one("dialog td", "Trường Nà Sim")
    browser.judged("dán bảng")
    browser.one("dialog button.main").click()
    browser.field(*way, 2, 1)
    browser.saved()
    text = (folder / "phan-bo.yaml").read_text()
    assert "[Trường Sơn Ca, '3'] # đã nhận" in text and "Trường Nà Sim" in text and "Hoa Mận" not in text, text
    browser.judged("bảng đã dán")
    browser.one(".cells button[aria-label='Đưa lên: Hàng 3']").click()
    browser.wait(lambda: browser.field(*way, 1, 0).get_attribute("value") == "Trường Nà Sim", "the row moves up")
    browser.saved()
    paste(browser, browser.field(*way, 0, 0), [["Nơi nhận", "Số tủ", "Ghi chú"], ["Chợ", "1", ""], ["Bến xe", "2", "mới"]])
    browser.one("dialog button", "Thay cả bảng").click()
    browser.wait(lambda: "Bến xe" in (folder / "phan-bo.yaml").read_text(), "the whole table")
    browser.saved()
    while browser.one(".step").is_enabled():
        browser.one(".step").click()
        time.sleep(0.3)
        browser.saved()
    assert (folder / "phan-bo.yaml").read_text() == PLAN, "undo"
    print("ok      a table takes what was copied in Excel, over its cells and as a whole; rows move; all of it taken back")
