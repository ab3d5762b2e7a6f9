#!/usr/bin/env python3
"""The guide and the pages it leads to as HTML and PDF, in a folder: `guide.py FOLDER`."""

import re
import shutil
import sys
from pathlib import Path

import markdown
import pymupdf

ROOT = Path(__file__).parent.parent
PAGES = {"huong-dan": "Hướng dẫn", "tra-cuu": "Bảng tra cứu", "loai-van-ban": "Các loại văn bản", "mau": "Mẫu"}
STYLE = """
@font-face { font-family: chu; src: url(LiberationSerif-Regular.ttf); }
@font-face { font-family: chu; font-weight: bold; src: url(LiberationSerif-Bold.ttf); }
@font-face { font-family: chu; font-style: italic; src: url(LiberationSerif-Italic.ttf); }
body { font-family: chu, "Times New Roman", serif; line-height: 1.4; }
pre, code { font-family: monospace; font-size: 90%; }
pre { background: #f4f4f4; padding: 6px; white-space: pre-wrap; }
table { border-collapse: collapse; } th, td { border: 1px solid #bbb; padding: 3px 6px; text-align: left; }
img { max-width: 100%; }
"""
WIDE = "body { max-width: 50em; margin: 2em auto; padding: 0 1em; }"


def slug(text, separator):
    """The name of a heading as links of the guide spell it."""
    return re.sub(r"[^\w\- ]", "", text.lower()).strip().replace(" ", separator)


def html(name):
    extensions = ["fenced_code", "tables", "toc", "sane_lists"]
    settings = {"toc": {"slugify": slug}}
    text = (ROOT / f"docs/{name}.md").read_text(encoding="utf-8")
    # Lists below an item are set in by as much as its words.
    text = re.sub(r"^( {2,3})(?=[-*] |```)", "    ", text, flags=re.M)
    return markdown.markdown(text, extensions=extensions, extension_configs=settings)


def whole(name, title):
    body = html(name)
    for other in PAGES:
        body = body.replace(f'href="{other}.md', f'href="{other}.html')
    return (
        f'<!doctype html>\n<html lang="vi"><head><meta charset="utf-8"><title>{title}</title>'
        f"<style>{STYLE}{WIDE}</style></head><body>\n{body}\n</body></html>\n"
    )


def pdf(body, title, file):
    archive = pymupdf.Archive(str(ROOT / "fonts"))
    archive.add(str(ROOT / "docs"))
    story = pymupdf.Story(html=body, user_css=STYLE, archive=archive)
    box = pymupdf.paper_rect("a4") + (56, 56, -56, -56)
    raw = file.with_suffix(".raw")
    writer = pymupdf.DocumentWriter(str(raw), "pdf")
    more = 1
    while more:
        device = writer.begin_page(pymupdf.paper_rect("a4"))
        more, _ = story.place(box)
        story.draw(device)
        writer.end_page()
    writer.close()
    with pymupdf.open(str(raw), filetype="pdf") as made:
        made.set_metadata({"title": title})
        made.subset_fonts()
        made.save(str(file), garbage=4, deflate=True, use_objstms=1)
    raw.unlink()


def main(folder):
    folder = Path(folder)
    for name, title in PAGES.items():
        (folder / f"{name}.html").write_text(whole(name, title), encoding="utf-8")
    shutil.copytree(ROOT / "docs/anh", folder / "anh", dirs_exist_ok=True)
    pdf(html("huong-dan"), PAGES["huong-dan"], folder / "huong-dan.pdf")


if __name__ == "__main__":
    main(sys.argv[1])
