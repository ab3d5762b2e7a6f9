"""Whether the calendar and the workbook of papers can be read by others, and say what the JSON says.

    year.py PROGRAM FOLDER PAPER...
"""

import datetime
import json
import subprocess
import sys
from pathlib import Path

import icalendar
import openpyxl


def made(program, folder, papers, form):
    """The file of this form, written anew."""
    path = folder / f"lich.{form}"
    run = [program, "calendar", *papers, "--format", form, "--out", path, "--force"]
    subprocess.run(run, check=True, capture_output=True)
    return path


def day(words):
    return datetime.date.fromisoformat(words)


def plain(words):
    return " ".join(words.split())


ZONE = "Asia/Ho_Chi_Minh"


def hours(*times):
    """The hours of times in the zone of Việt Nam, as the list of days tells them."""
    told = [it for it in times if isinstance(it, datetime.datetime)]
    assert all(str(it.tzinfo) == ZONE for it in told), told
    return " - ".join(f"{it:%H:%M}" for it in told)


def date(it):
    return it.date() if isinstance(it, datetime.datetime) else it


def of_calendar(path):
    """First day, last day, hours, whether it is due, and words of each entry of a calendar, and what is wrong with it."""
    calendar = icalendar.Calendar.from_ical(path.read_bytes())
    entries, names, wrong = [], set(), []
    wrong += [f"no {it}" for it in ("VERSION", "PRODID") if it not in calendar]
    for event in calendar.walk("VEVENT"):
        wrong += [str(it) for it in event.errors]
        names.add(str(event["UID"]))
        first = event.decoded("DTSTART")
        behind = event.decoded("DTEND") if "DTEND" in event else first
        wrong += [f"no {it}: {event['SUMMARY']}" for it in ("SEQUENCE", "DTSTAMP", "LAST-MODIFIED") if it not in event]
        told = str(event["DESCRIPTION"]).split("\n")
        alarms = event.walk("VALARM")
        is_due = str(event["SUMMARY"]).startswith("Hạn: ")
        if len(alarms) != int(is_due):
            wrong.append(f"{len(alarms)} alarms: {event['SUMMARY']}")
        wrong += [f"no {key} in an alarm" for it in alarms for key in ("ACTION", "TRIGGER") if key not in it]
        # The end of whole days is the day behind the last.
        last = date(behind) if isinstance(first, datetime.datetime) else behind - datetime.timedelta(days=1)
        times = hours(first, behind) if "DTEND" in event else hours(first)
        entries.append((date(first), last, times, is_due, plain(told[0]), plain(told[-1])))
    if len(names) != len(entries):
        wrong.append("two entries of one name")
    return entries, wrong


def of_workbook(path):
    """The same of the rows of a workbook, whose days must be days."""
    sheet = openpyxl.load_workbook(path).active
    head = next(at for at, row in enumerate(sheet.iter_rows(values_only=True), 1) if row[0] == "Từ ngày")
    entries = []
    for first, last, _, times, kind, words, who, _, to, paper, *_ in sheet.iter_rows(min_row=head + 1, values_only=True):
        days = first.date(), last.date(), times or "", kind == "Hạn"
        entries.append((*days, plain(words), plain(who or ""), plain(to or ""), plain(paper)))
    return entries


def told(it):
    """What is done, behind the heading of its item."""
    return plain(f"{it['about']}: {it['words']}" if it["about"] else it["words"])


def compare(what, has, wants):
    wrong = [f"{what}: only there {it}" for it in has if it not in wants]
    wrong += [f"{what}: lacks {it}" for it in wants if it not in has]
    if len(has) != len(wants):
        wrong.append(f"{what}: {len(has)} of {len(wants)}")
    return wrong


def main():
    program, folder, *papers = sys.argv[1:]
    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    days = json.loads(made_json(program, papers))["days"]
    begins = lambda it: day(it["last"] if it["due"] else it["first"])
    entries, wrong = of_calendar(made(program, folder, papers, "ics"))
    when = lambda it: (begins(it), day(it["last"]), it["hours"], it["due"])
    # Of several days the first or last hour alone tells no end: whole days, the hours stay in the words.
    timed = lambda it: it["hours"] if begins(it) == day(it["last"]) or " - " in it["hours"] else ""
    wants = [(*when(it)[:2], timed(it), it["due"], told(it), plain(it["paper"])) for it in days]
    wrong += compare("the calendar", entries, wants)
    rows = of_workbook(made(program, folder, papers, "xlsx"))
    wants = [
        (*when(it), told(it), "; ".join(it["who"]), "; ".join(it["to"]), plain(it["paper"]))
        for it in days
    ]
    wrong += compare("the workbook", rows, wants)
    print("\n".join(wrong) or f"{len(days)} days of {len({it['paper'] for it in days})} papers in each")
    return 1 if wrong or not days else 0


def made_json(program, papers):
    run = [program, "calendar", *papers, "--format", "json"]
    return subprocess.run(run, check=True, capture_output=True, text=True).stdout


if __name__ == "__main__":
    sys.exit(main())
