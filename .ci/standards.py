#!/usr/bin/env python3
"""Tells whether a PDF keeps the standards named: `standards.py paper.pdf 2a ua1`."""

import re
import sys
from pathlib import Path

import page

STREAM = re.compile(rb"/Length (\d+)[^>]*>>\s*stream\r?\n")


def lengths_fit(path):
    """Whether each stream ends where its length says, with an end of line before `endstream`.

    The validator takes a last byte 0D of the data and the end of line behind it for one end of
    line, and so tells of a wrong length where there is none: one stream in a few hundred.
    """
    data = Path(path).read_bytes()
    ends = (found.end() + int(found[1]) for found in STREAM.finditer(data))
    return all(re.match(rb"\r?\nendstream", data[end:end + 12]) for end in ends)


def main():
    path, *profiles = sys.argv[1:]
    bad = 0
    for name in profiles:
        report = page.validate_pdf(path, profile=page.ValidationProfile(name))
        print(f"{name}: {report.rules.failed} of {report.rules.total} rules failed")
        for failure in report.failures:
            if failure.rule_id.endswith("-STREAM-LENGTH-001") and lengths_fit(path):
                print(f"  {failure.rule_id}: every length was measured and fits")
                continue
            print(f"  {failure.rule_id}: {failure.message}")
            bad += 1
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
