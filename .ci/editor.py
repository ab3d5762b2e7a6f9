#!/usr/bin/env python3
"""Tells what a clerk's editor makes of the schemas: `editor.py yaml-language-server kehoach`.

Follows the guide: writes the schemas it names, opens files with its first line, and asks the
language server for what a clerk would see in each noun: its keys, what they are about in
Vietnamese, and that a key is wrong. Then no example of the project may be marked.
"""

import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parent.parent
MODELINE = "# yaml-language-server: $schema="
WRONG = "nham-ten"
NOUNS = ("campaign", "office", "book", "kind", "regulation")
# A letter that only Vietnamese has, so that a hover is known to be the schema's own words.
VIETNAMESE = re.compile("[ăâđêôơưàáạảãằắặẳẵầấậẩẫèéẹẻẽềếệểễìíịỉĩòóọỏõồốộổỗờớợởỡùúụủũừứựửữỳýỵỷỹ]", re.I)


SETTINGS = {"validate": True, "hover": True, "completion": True, "schemaStore": {"enable": False}}


class Server:
    """A language server, spoken to through its pipes."""

    def __init__(self, command, root):
        pipe = subprocess.PIPE
        self.process = subprocess.Popen([command, "--stdio"], stdin=pipe, stdout=pipe)
        self.asked = self.opened = 0
        self.told = {}
        self.ask("initialize", {
            "processId": None, "rootUri": root.as_uri(), "capabilities": {
                "workspace": {"configuration": True},
                "textDocument": {"hover": {"contentFormat": ["plaintext"]}, "completion": {}},
            },
        })
        self.tell("initialized", {})

    def send(self, message):
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
        self.process.stdin.flush()

    def tell(self, method, params):
        self.send({"method": method, "params": params})

    def ask(self, method, params):
        self.asked += 1
        self.send({"id": self.asked, "method": method, "params": params})
        while True:
            message = self.hear()
            if message.get("id") == self.asked and "method" not in message:
                if "error" in message:
                    raise SystemExit(f"{method}: {message['error']['message']}")
                return message["result"]

    def hear(self):
        """One message; what is told of a file is kept, and our settings are given."""
        length = 0
        while line := self.process.stdout.readline().strip():
            name, value = line.split(b":", 1)
            length = int(value) if name.lower() == b"content-length" else length
        if not length:
            raise SystemExit("the language server has gone")
        message = json.loads(self.process.stdout.read(length))
        if message.get("method") == "textDocument/publishDiagnostics":
            self.told[message["params"]["uri"]] = message["params"]["diagnostics"]
        elif "id" in message and "method" in message:
            asked = message["params"].get("items", [])
            known = [SETTINGS if it["section"] == "yaml" else {} for it in asked]
            self.send({"id": message["id"], "result": known})
        return message

    def open(self, folder, text):
        """Opens a new file with this text; gives its address and what is marked in it."""
        self.opened += 1
        uri = (folder / f"{self.opened}.yaml").as_uri()
        self.tell("textDocument/didOpen", {"textDocument": {
            "uri": uri, "languageId": "yaml", "version": 1, "text": text,
        }})
        while uri not in self.told:
            self.hear()
        return uri, self.told[uri]

    def keys(self, uri, line, column):
        place = {"textDocument": {"uri": uri}, "position": {"line": line, "character": column}}
        found = self.ask("textDocument/completion", place)
        items = found["items"] if isinstance(found, dict) else found or []
        return {item["label"] for item in items}

    def hover(self, uri, line, column):
        place = {"textDocument": {"uri": uri}, "position": {"line": line, "character": column}}
        found = self.ask("textDocument/hover", place)
        return json.dumps(found and found["contents"], ensure_ascii=False)


def forms(schema):
    """The schemas one of which a value must fit."""
    return schema.get("anyOf", [schema])


def group(schema):
    """The form of a noun that has keys."""
    return next((form for form in forms(schema) if form.get("type") == "object"), {})


def reached(schema):
    """Every noun of a schema, each with the shortest way to it: keys, and `-` for a list."""
    defs = schema["$defs"]
    name = schema["$ref"].rsplit("/", 1)[1]
    ways, waiting = {name: []}, [name]
    while waiting:
        name = waiting.pop(0)
        for key, inner in group(defs[name]).get("properties", {}).items():
            for step, target in leads(inner):
                if target not in ways:
                    ways[target] = [*ways[name], key, *step]
                    waiting.append(target)
    return ways


def leads(schema):
    """The nouns that the value of a key can be, and the steps to them."""
    for form in forms(schema):
        if "$ref" in form:
            yield [], form["$ref"].rsplit("/", 1)[1]
        elif form.get("type") == "array":
            yield from ((["-", *step], target) for step, target in leads(form["items"]))
        elif isinstance(form.get("additionalProperties"), dict):
            yield from ((["ten", *step], target) for step, target in leads(form["additionalProperties"]))
        elif "properties" in form:
            name, inner = next(iter(form["properties"].items()))
            yield from (([name, *step], target) for step, target in leads(inner))


def typed(way, last):
    """The lines that lead to a noun, with `last` as its keys; and the column of those keys."""
    lines, indent, head = [], 0, ""
    for step in way:
        if step == "-":
            head += "- "
            continue
        lines.append(" " * indent + head + step + ":")
        indent, head = indent + len(head) + 2, ""
    column = indent + len(head)
    first, *rest = last
    return [*lines, " " * indent + head + first, *(" " * column + it for it in rest)], column


def judge(server, folder, first, name, way, schema):
    """What is wrong with one noun as an editor shows it."""
    keys = list(group(schema["$defs"][name])["properties"])

    def opened(*last):
        lines, column = typed(way, last)
        uri, marked = server.open(folder, "\n".join([first, *lines]))
        return uri, len(lines) + 1 - len(last), column, marked

    uri, line, column, _ = opened("")
    if missing := sorted(set(keys) - server.keys(uri, line, column)):
        yield f"offers no {', '.join(missing)}"
    uri, line, column, _ = opened(*(f"{key}:" for key in keys))
    for below, key in enumerate(keys):
        shown = server.hover(uri, line + below, column + 1)
        if not VIETNAMESE.search(shown):
            yield f"says nothing of {key}: {shown}"
    _, line, _, marked = opened(f"{WRONG}: x")
    if not any(WRONG in it["message"] and it["range"]["start"]["line"] == line for it in marked):
        yield f"lets a wrong key be: {[it['message'] for it in marked]}"


def examples(noun):
    """Files of the project that an editor must not mark."""
    shelves = {"offices": "office", "books": "book", "kinds": "kind", "regulations": "regulation"}
    for folder in ("data", "tests/papers"):
        for path in sorted((ROOT / folder).rglob("*.yaml")):
            # What new kinds and offices begin from has gaps for their names.
            is_whole = path.parent.name not in ("new-kind", "bodies")
            if is_whole and shelves.get(path.parent.name, "campaign") == noun:
                yield path


def modelines():
    """The first lines that the guide tells to write, by the schema's file."""
    guide = (ROOT / "docs/huong-dan.md").read_text(encoding="utf-8")
    found = re.findall(re.escape(MODELINE) + r"(\S+)", guide)
    return {Path(it).name.removesuffix(".schema.json"): it for it in found}


def main():
    command, kehoach = sys.argv[1:]
    bad = 0
    told = modelines()
    if missing := {"campaign", "office"} - set(told):
        raise SystemExit(f"the guide has no first line for {', '.join(missing)}")
    with tempfile.TemporaryDirectory() as work:
        root = Path(work).resolve()
        folder = root / "offices"
        folder.mkdir()
        server = Server(command, root)
        for noun in NOUNS:
            answer = subprocess.run([kehoach, "schema", noun], check=True, capture_output=True)
            schema = json.loads(answer.stdout)
            (root / f"{noun}.schema.json").write_bytes(answer.stdout)
            there = root if noun == "campaign" else folder
            first = MODELINE + told.get(noun, f"../{noun}.schema.json")
            ways = reached(schema)
            for name, way in ways.items():
                if "properties" not in group(schema["$defs"][name]):
                    continue
                for fault in judge(server, there, first, name, way, schema):
                    print(f"{noun}: {name} ({' '.join(way)}): {fault}")
                    bad += 1
            files = list(examples(noun))
            for path in files:
                uri, marked = server.open(there, f"{first}\n{path.read_text(encoding='utf-8')}")
                for it in marked:
                    print(f"{path.relative_to(ROOT)}:{it['range']['start']['line']}: {it['message']}")
                    bad += 1
            print(f"{noun}: {len(ways)} nouns asked for, {len(files)} files opened")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
