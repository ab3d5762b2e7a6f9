#!/usr/bin/env python3
"""Tells whether a PDF keeps the standards named: `standards.py paper.pdf 2a ua1`."""

import sys

import page


def main():
    path, *profiles = sys.argv[1:]
    bad = 0
    for name in profiles:
        report = page.validate_pdf(path, profile=page.ValidationProfile(name))
        print(f"{name}: {report.rules.failed} of {report.rules.total} rules failed")
        for failure in report.failures:
            print(f"  {failure.rule_id}: {failure.message}")
        bad += not report.is_compliant
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
