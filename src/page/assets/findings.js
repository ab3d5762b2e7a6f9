// What was found, the heaviest first, each with its cure.

import { button, fill, make, marked } from "./making.js";
import { sentence, t } from "./words.js";

const WEIGHTS = ["fatal", "error", "warning", "note"];

export class Findings {
  constructor(open) {
    this.open = open;
    this.count = make("h2", { id: "found" });
    this.list = make("ol", {});
    this.element = make("section", { class: "findings", "aria-labelledby": "found", tabindex: "0" }, this.count, this.list);
  }

  show(findings) {
    const said = JSON.stringify(findings);
    if (said === this.said) return;
    this.said = said;
    this.found = findings.map((it, place) => ({ ...it, place }));
    const many = WEIGHTS.map((weight) => {
      const own = findings.filter((it) => it.severity === weight);
      return own.length && `${own.length} ${t(weight).toLowerCase()}`;
    });
    this.count.textContent = findings.length ? `${t("found")}: ${many.filter(Boolean).join(", ")}` : t("clean");
    this.offer([], []);
  }

  /** Puts buttons to those that can be cured for certain, and to those of the old year that may stay. */
  offer(cures, keeps) {
    [this.cured, this.kept] = [cures, keeps];
    const sorted = [...this.found].sort((one, other) =>
      WEIGHTS.indexOf(one.severity) - WEIGHTS.indexOf(other.severity) || one.place - other.place);
    fill(this.list, sorted.map((it) => this.row(it)));
  }

  row(it) {
    const place = it.file ? `${it.file}, ${t("line")} ${it.line}` : undefined;
    return make("li", { class: it.severity },
      make("span", { class: "weight" }, t(it.severity)),
      make("div", { class: "told" },
        make("p", {}, marked(sentence(it.message)), it.more ? ` (${t("more")})` : ""),
        it.cures.map((words) => make("p", { class: "quiet" }, marked(sentence(words)))),
        (it.rule || place) && make("p", { class: "rule" }, [place, it.rule].filter(Boolean).join(" · "))),
      make("div", { class: "acts" },
        this.cured.includes(it.place) && button(t("cure"), () => this.open.settle("cure", it.place), { class: "main" }),
        this.kept.includes(it.place) && button(t("keep"), () => this.open.settle("keep", it.place)),
        it.way && button(t("go"), () => this.open.go(it.way, it.line))));
  }
}
