#!/usr/bin/env python3
"""Whether what lies beside letters is what others can read: `beside.py PROGRAM FOLDER`, a folder that
`stopped.py` left. JSON and XML keep their schemas in `docs`, mails are mails that carry the PDF.
"""

import email
import email.policy
import json
import subprocess
import sys
from pathlib import Path

import jsonschema
from lxml import etree

DOCS = Path(__file__).parent.parent / "docs"


def main():
    program, folder = Path(sys.argv[1]).resolve(), Path(sys.argv[2])
    words = ["letters", "giao.yaml", "--out", "ra", "--format", "pdf", "--sidecar", "xml"]
    subprocess.run([program, *words], cwd=folder, check=True, capture_output=True)
    schema = json.loads((DOCS / "van-ban-di.schema.json").read_text())
    jsonschema.Draft202012Validator.check_schema(schema)
    judge = jsonschema.Draft202012Validator(schema, format_checker=jsonschema.FormatChecker())
    told = sorted(folder.glob("ra/*.json"))
    for path in told:
        judge.validate(json.loads(path.read_text()))
    forms = etree.XMLSchema(etree.parse(DOCS / "van-ban-di.xsd"))
    trees = sorted(folder.glob("ra/*.xml"))
    for path in trees:
        forms.assertValid(etree.parse(path))
    mails = sorted(folder.glob("ra/*.eml"))
    for path in mails:
        mail = email.message_from_bytes(path.read_bytes(), policy=email.policy.default)
        assert not mail.defects, (path, mail.defects)
        (attached,) = mail.iter_attachments()
        assert attached.get_content() == path.with_suffix(".pdf").read_bytes(), path
        assert "Hạn gửi trả lời: 24/4/2026." in mail.get_body().get_content(), path
        assert mail["To"].addresses[0].display_name in mail.get_body().get_content(), path
    assert len(told) == len(trees) == len(mails) > 0
    print(f"{len(told)} JSON, {len(trees)} XML and {len(mails)} mails are as they should be")


if __name__ == "__main__":
    sys.exit(main())
