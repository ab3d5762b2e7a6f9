"""What a paper should hold: the lines of its text, each with the role its words give it."""

import re
from pathlib import Path

import yaml

# The last mark of a sentence; a numbered line without one is a heading.
STOPS = (".", ";", ":", ",")
HEADINGS = {
    "muc-1": re.compile(r"[IVX]+[.-] "),
    "muc-2": re.compile(r"\d+\. "),
    "muc-3": re.compile(r"\d+\.\d+\. "),
    "muc-4": re.compile(r"\d+\.\d+\.\d+\. "),
}
DATE = re.compile(r", ngày\s.*tháng\s.*năm ")
KINDS = {"ke-hoach": "KẾ HOẠCH"}


def load(path):
    return yaml.safe_load(Path(path).read_text(encoding="utf-8"))


def office_of(campaign_path, key):
    """The office of a campaign, from beside it."""
    folder = Path(campaign_path).parent
    near = (folder / "offices", folder.parent / "offices")
    return load(next(it for it in (place / f"{key}.yaml" for place in near) if it.exists()))


def listed(value):
    return value if isinstance(value, list) else [value] if value else []


class Paper:
    """A text read in its order: head, body, end."""

    def __init__(self, text_path, campaign_path, regulation_path):
        self.regulation = load(regulation_path)
        self.campaign = load(campaign_path)
        self.office = office_of(campaign_path, self.campaign["office"])
        self.party = self.regulation["family"] == "dang"
        self.lines = Path(text_path).read_text(encoding="utf-8").splitlines()
        self.roles = list(self.head())
        self.roles += self.body()
        self.roles += self.end()

    def word(self, name):
        return self.regulation["words"].get(name, {}).get("text", "")

    def take(self):
        return self.lines.pop(0)

    def head(self):
        """Up to the last căn cứ."""
        names = {name: "cap-tren" for name in listed(self.office.get("parent"))}
        names |= {name: "co-quan" for name in listed(self.office["heading"])}
        names |= {self.word(role): role for role in ("quoc-hieu", "tieu-ngu", "tieu-de", "dau-sao")}
        title = KINDS.get(self.campaign["kind"])
        while self.lines:
            line = self.lines[0]
            if line in names:
                yield names[line], self.take()
            elif line.startswith("Số"):
                yield "so-ky-hieu", self.take()
            elif DATE.search(line):
                yield "ngay-thang", self.take()
            elif line == title:
                yield "ten-loai", self.take()
                yield "trich-yeu", self.take()
                if self.party:
                    yield "nam-gach", self.take()
                break
            elif line.startswith(self.word("kinh-gui")):
                yield from self.addressees()
                break
            else:
                yield "head" if title else "trich-yeu-duoi-so", self.take()
        for _ in listed(self.campaign.get("basis")):
            yield "can-cu", self.take()

    def addressees(self):
        label = self.word("kinh-gui")
        yield "kinh-gui", label
        rest = self.take().removeprefix(label).strip()
        if rest:
            yield "noi-gui", rest
        count = len(listed(self.campaign["to"])) - bool(rest)
        for _ in range(count):
            yield "noi-gui", self.take()

    def body(self):
        while self.lines and self.lines[0] != self.word("noi-nhan"):
            line = self.take()
            yield self.role_of(line), line

    def role_of(self, line):
        if "\t" in line:
            return "table"
        for role, mark in HEADINGS.items():
            if mark.match(line):
                return "khoan" if line.endswith(STOPS) else role
        if line.startswith("- "):
            return "gach"
        return "cong" if line.startswith("+ ") else "doan"

    def end(self):
        """Nơi nhận, then the signature; what follows belongs to no role measured here."""
        if not self.lines:
            return
        yield "noi-nhan", self.take()
        while self.lines and self.lines[0].startswith("- "):
            yield "noi-nhan-dong", self.take()
        prefixes = tuple(filter(None, (self.word(it) for it in ("tm", "kt", "tl", "tuq", "q"))))
        authority = False
        while self.lines and self.lines[0].isupper():
            authority |= self.lines[0].startswith(prefixes)
            # An office that stands alone is set like a line of authority.
            alone = self.lines[0].startswith(prefixes) or not authority
            yield "quyen-han" if alone else "chuc-vu", self.take()
        while self.lines and not self.lines[0].strip():
            self.take()
        if self.lines:
            yield "ho-ten", self.take()
        yield from (("after", line) for line in self.lines)
