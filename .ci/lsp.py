#!/usr/bin/env python3
"""Speaks with `kehoach lsp` by a client of others: `lsp.py kehoach FOLDER PAPER…`.

Every paper, and every fault that the tests put into a campaign, is opened as a text that is not saved.
What is told of it must be what `check --format json` tells of its file, and each cure what is offered there.
"""

import asyncio
import json
import re
import subprocess
import sys
from pathlib import Path

from lsprotocol import types
from pygls.lsp.client import LanguageClient

ROOT = Path(__file__).parent.parent
SEVERITIES = {"error": 1, "warning": 2, "note": 3}


def faults():
    """The faults of the lists of the tests: the paper, and its text with the fault."""
    for file in sorted((ROOT / "tests/seeded/faults").glob("*.txt")):
        lines = [it for it in file.read_text().split("\n") if not it.startswith("#")]
        for block in re.split(r"\n\s*\n", "\n".join(lines)):
            lines = block.strip("\n").split("\n")
            if not lines[0]:
                continue
            paper = lines[0].split()[0]
            side = lambda sign: "\n".join(it[1:].removeprefix(" ") for it in lines[1:] if it.startswith(sign))
            new = re.sub(r"\\u\{(\w+)\}", lambda it: chr(int(it[1], 16)), side("+"))
            text = (ROOT / f"data/campaigns/{paper}.yaml").read_text()
            assert text.count(side("-")) == 1, block
            yield paper, text.replace(side("-"), new, 1)


def is_inside(place):
    """Whether a place lies in no file: inside the program, or nowhere."""
    return not place or place["file"].startswith("<")


def lies(place, other):
    return other if is_inside(place) else place["file"]


class Texts:
    """Lines of files, to reckon places in units of UTF-16."""

    def __init__(self):
        self.lines = {}

    def place(self, place, other=None):
        if is_inside(place):
            return self.place(other) if other else (0, 0, 0, 0)
        file = place["file"]
        if file not in self.lines:
            self.lines[file] = re.split("\r\n|\n|\r", Path(file).read_bytes().decode("utf-8", "replace"))

        def at(line, column):
            letters = self.lines[file][line - 1][: column - 1]
            return line - 1, len(letters.encode("utf-16-le")) // 2

        return at(place["line"], place["column"]) + at(place["endLine"], place["endColumn"])


def told_by_check(kehoach, papers):
    run = subprocess.run([kehoach, "check", *papers, "--format", "json"], capture_output=True, text=True)
    assert run.returncode in (0, 1), run.stderr
    texts, told = Texts(), {}
    for paper in json.loads(run.stdout)["papers"]:
        if not paper["file"]:
            continue
        told[paper["file"]] = [
            {
                "file": lies(it["place"], paper["file"]),
                "place": texts.place(it["place"]),
                "code": it["code"],
                "severity": SEVERITIES[it["severity"]],
                "message": it["message"],
                "labels": [
                    (
                        lies(one["place"], lies(it["place"], paper["file"])),
                        texts.place(one["place"], it["place"]),
                        one["message"],
                    )
                    for one in it["labels"]
                ],
                "data": {key: it[key] for key in ("rule", "cures", "more")},
                "fixes": [
                    sorted((texts.place(one["place"]), one["text"]) for one in fix["replacements"])
                    for fix in it["fixes"]
                ],
            }
            for it in paper["findings"]
        ]
    return told


def place(it):
    return it.start.line, it.start.character, it.end.line, it.end.character


def file(uri):
    from pygls.uris import to_fs_path

    return to_fs_path(uri)


class Editor(LanguageClient):
    def __init__(self):
        super().__init__("gate", "1")
        self.told, self.news = {}, asyncio.Event()

        @self.feature(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)
        def published(params):
            self.told[file(params.uri)] = params.diagnostics
            self.news.set()

    async def open(self, path, text):
        """Opens a text; what is told of it in any file, as `check` tells it."""
        self.told.clear()
        self.news.clear()
        document = types.TextDocumentItem(Path(path).as_uri(), "yaml", 1, text)
        self.text_document_did_open(types.DidOpenTextDocumentParams(document))
        while path not in self.told:
            await asyncio.wait_for(self.news.wait(), 60)
            self.news.clear()
        # All files are told of at once; an answer comes behind them.
        await self.text_document_folding_range_async(
            types.FoldingRangeParams(types.TextDocumentIdentifier(Path(path).as_uri()))
        )
        return [
            {
                "file": name,
                "place": place(it.range),
                "code": it.code,
                "severity": int(it.severity),
                "message": it.message,
                "labels": [
                    (file(one.location.uri), place(one.location.range), one.message)
                    for one in it.related_information or []
                ],
                "data": it.data,
            }
            for name, all in self.told.items()
            for it in all
        ]

    async def cures(self, path, at):
        uri = Path(path).as_uri()
        start, end = types.Position(*at[:2]), types.Position(*at[2:])
        actions = await self.text_document_code_action_async(
            types.CodeActionParams(
                types.TextDocumentIdentifier(uri), types.Range(start, end), types.CodeActionContext([])
            )
        )
        return [
            sorted((place(edit.range), edit.new_text) for edit in action.edit.changes[uri])
            for action in actions or []
        ]

    def close(self, path):
        document = types.TextDocumentIdentifier(Path(path).as_uri())
        self.text_document_did_close(types.DidCloseTextDocumentParams(document))


def same(told, found):
    """Whether an editor is told the finding of `check`, with its cures and its rule behind the message."""
    lines = told["message"].split("\n")
    whole = found["message"] + "".join(f"\ncách sửa: {it}" for it in found["data"]["cures"])
    rest = {key: it for key, it in found.items() if key not in ("fixes", "message")}
    return {key: it for key, it in told.items() if key != "message"} == rest and "\n".join(lines).startswith(whole)


async def judge(kehoach, papers, expected):
    editor = Editor()
    await editor.start_io(str(kehoach), "lsp")
    await editor.initialize_async(types.InitializeParams(types.ClientCapabilities()))
    editor.initialized(types.InitializedParams())
    wrong, findings, cures = [], 0, 0
    for path in papers:
        told, found = await editor.open(path, Path(path).read_bytes().decode()), expected[path]
        order = lambda it: (it["file"], it["place"], it["code"], it["message"].split("\n")[0])
        told, found = sorted(told, key=order), sorted(found, key=order)
        findings += len(found)
        if len(told) != len(found) or not all(map(same, told, found)):
            wrong.append(f"{path}:\n  told  {told}\n  found {found}")
        for it in found:
            if it["fixes"]:
                offered = await editor.cures(path, it["place"])
                cures += len(it["fixes"])
                wrong += [f"{path}: no cure {fix} for {it['code']}" for fix in it["fixes"] if fix not in offered]
        editor.close(path)
    await editor.shutdown_async(None)
    editor.exit(None)
    await editor.stop()
    print(f"{len(papers)} texts, {findings} findings and {cures} cures told as `check` tells them; {len(wrong)} otherwise")
    print("\n".join(wrong))
    return not wrong


def main(kehoach, folder, *papers):
    folder = Path(folder).resolve()
    seeded = folder / "seeded"
    seeded.mkdir(parents=True, exist_ok=True)
    paths = [str(Path(it).resolve()) for it in papers]
    for number, (paper, text) in enumerate(faults()):
        path = seeded / f"{number:03}-{paper}.yaml"
        path.write_text(text)
        paths.append(str(path))
    expected = told_by_check(kehoach, paths)
    sys.exit(not asyncio.run(judge(Path(kehoach).resolve(), paths, expected)))


if __name__ == "__main__":
    main(*sys.argv[1:])
