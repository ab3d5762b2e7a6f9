#!/usr/bin/env python3
"""Lays our papers over the models of the decree, element by element.

`models.py OUTPUTS` takes the folder where the campaigns of `.ci/models` were built. Places of the model
are corrected by the margins: what stands left or right of the middle moves with its edge. Each
difference of more than a millimetre, or of size, must be explained in `.ci/models/places.yaml`.
"""

import argparse
import sys
from pathlib import Path

import drawn
from layout import MM, Measure
from paper import Paper, load

HERE = Path(__file__).parent / "models"
# In millimetres.
MOST = 1.0


class Overlay:
    """A model and our paper of it."""

    def __init__(self, name, columns, data, outputs, shelves):
        self.name, self.data = name, data
        paper = Paper(outputs / f"{name}.docx", HERE / f"{name}.yaml", *shelves)
        self.measure = Measure(drawn.read(outputs / f"{name}.pdf"), paper)
        page = paper.regulation["page"]
        self.ours = {side: page[side]["value"] for side in ("top", "left", "right", "width")}
        self.rows = []
        for column in columns:
            self.column(column)

    def ours_of(self, role, nth=0):
        found = self.measure.of(role)
        return found[nth] if nth < len(found) else None

    def across(self, x):
        """A place of the model between our margins."""
        theirs = self.data["margins"]
        middle = (theirs["left"] + theirs["width"] - theirs["right"]) / 2
        wide = theirs["width"] - theirs["left"] - theirs["right"]
        own = self.ours["width"] - self.ours["left"] - self.ours["right"]
        own_middle = (self.ours["left"] + self.ours["width"] - self.ours["right"]) / 2
        return own_middle + (x - middle) * own / wide

    def column(self, column):
        above = before = None
        for it in column:
            found = self.ours_of(it["role"], it.get("nth", 0))
            label = it["role"] + (f" {it['nth'] + 1}" if "nth" in it else "")
            if found is None:
                self.row(label, "there", 1, 0, 0.5)
                continue
            line = found.first
            if above:
                last = above.last
                is_below = (line.page, line.base) > (last.page, last.base)
                self.row(label, f"below {above.role}", 1, is_below, 0.5)
            above = found
            own_left = self.measure.left(line.page) / MM
            if "middle" in it:
                self.row(label, "middle", self.across(it["middle"]), line.middle / MM)
            if "left" in it:
                theirs = it["left"] - self.data["margins"]["left"]
                self.row(label, "from the left", theirs, line.left / MM - own_left)
            if "width" in it:
                self.row(label, "width", it["width"], line.width / MM)
            if "base" not in it:
                before = None
            elif before is not None:
                (other, model), step = before, it["base"]
                self.row(label, "below the one above", step - model["base"], (line.base - other.last.base) / MM)
            elif "from" not in it:
                top = it["base"] - self.data["margins"]["top"]
                self.row(label, "from the top", top, line.base / MM - self.ours["top"])
            if "rule" in it:
                self.rule(label, it, found)
            if it.get("ruled"):
                self.row(label, "ruled", 1, len(self.measure.below(found)), 0.5)
            self.row(label, "size", it["size"], line.inked[0].size, 0.06)
            for style in ("bold", "italic"):
                if style in it:
                    share = sum(getattr(glyph, style) for glyph in found.inked) / len(found.inked)
                    self.row(label, style, it[style], share, 0.5)
            before = (found, it) if "base" in it else None

    def rule(self, label, it, found):
        below = self.measure.below(found)
        if not below:
            self.row(label, "rule", it["rule"], 0)
            return
        self.row(label, "width of the rule", it["rule"], below[0].width / MM)
        if "drop" in it:
            drop = (below[0].y - found.last.base) / MM
            self.row(label, "rule below the words", it["drop"], drop)

    def row(self, label, what, model, ours, most=MOST):
        apart = ours - model
        self.rows.append((label, what, model, ours, apart, abs(apart) > most))


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("outputs", type=Path)
    parser.add_argument("--data", type=Path, default=Path("data"))
    args = parser.parse_args()
    data = load(HERE / "places.yaml")
    shelves = [{it.stem: load(it) for it in (args.data / folder).glob("*.yaml")} for folder in ("regulations", "kinds")]
    wrong, used = 0, set()
    for name, columns in data["models"].items():
        overlay = Overlay(name, columns, data, args.outputs, shelves)
        print(f"{name}{'model':>46}{'ours':>9}{'apart':>9}")
        for label, what, model, ours, apart, is_far in overlay.rows:
            keys = (f"{name} {label} {what}", f"{label} {what}", what)
            key = next((it for it in keys if it in data["why"]), None)
            used |= {key} if is_far and key else set()
            told = data["why"].get(key, "NOT EXPLAINED") if is_far else ""
            wrong += is_far and key is None
            print(f"  {label:20} {what:22} {model:8.1f} {ours:8.1f} {apart:8.1f}  {told}")
    for key in data["why"].keys() - used:
        print(f"explains nothing: {key}")
        wrong += 1
    print(f"{len(data['models'])} models, {wrong} differences not explained")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
