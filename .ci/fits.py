#!/usr/bin/env python3
"""Tells whether YAML files fit a JSON schema: `fits.py schema.json campaign.yaml …`."""

import json
import re
import sys
from pathlib import Path

import jsonschema
import yaml


class Loader(yaml.SafeLoader):
    """YAML 1.2 as the program reads it: a date is words, and so are `yes` and `no`."""


Loader.yaml_implicit_resolvers = {}
for tag, form, first in (
    ("bool", r"^(true|false)$", "tf"),
    ("null", r"^(null|~|)$", ["n", "~", ""]),
    ("int", r"^[-+]?[0-9]+$", "-+0123456789"),
    ("float", r"^[-+]?[0-9]+\.[0-9]+$", "-+0123456789"),
):
    Loader.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(form), list(first))
# A number with a leading nought is decimal.
Loader.add_constructor("tag:yaml.org,2002:int", lambda loader, node: int(node.value))


def main():
    schema = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    judge = jsonschema.validators.validator_for(schema)
    judge.check_schema(schema)
    bad = 0
    for path in sys.argv[2:]:
        data = yaml.load(Path(path).read_text(encoding="utf-8"), Loader)
        for error in judge(schema).iter_errors(data):
            print(f"{path}: {error.json_path}: {error.message}")
            bad += 1
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
