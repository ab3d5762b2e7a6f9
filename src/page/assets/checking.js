// The checks, each with what an office makes of it.

import { ask, fill, make, say } from "./making.js";
import { valueAt } from "./values.js";
import { lang, plain, t } from "./words.js";

export class Checking {
  constructor(open, checks) {
    this.open = open;
    this.checks = checks;
    this.words = make("input", { type: "search", id: "checks", oninput: () => this.list() });
    this.rows = make("tbody");
    this.element = make("section", { class: "checking", "aria-label": t("part-checking"), tabindex: "0" },
      make("p", { class: "quiet" }, t("checksHow")),
      make("p", { class: "field" }, make("label", { for: "checks" }, t("checksSearch")), this.words),
      make("table", {}, make("thead", {}, make("tr", {}, ["check", "weighs", "why"].map((it) => make("th", { scope: "col" }, t(it))))), this.rows));
  }

  /** The weights that a check can be given. */
  levels() {
    return this.open.form.form.nouns.CheckSetting.keys.find((it) => it.key === "level").choices;
  }

  show(values) {
    const told = JSON.stringify(valueAt(values, ["checks"]) ?? null);
    if (told === this.told) return;
    this.told = told;
    this.list();
  }

  /** Those that fit the words; what the office has set goes before. */
  list() {
    const wanted = plain(this.words.value).split(/\s+/).filter(Boolean);
    const own = (code) => valueAt(this.open.now.values, ["checks", code]);
    const fits = this.checks.filter(([code, title]) => wanted.every((word) => plain(`${code} ${title}`).includes(word)));
    fits.sort(([one], [other]) => Boolean(own(other)) - Boolean(own(one)));
    fill(this.rows, fits.map(([code, title, weight]) => this.row(code, title, weight, own(code))));
  }

  row(code, title, weight, own) {
    const level = own?.keys?.find(([key]) => key === "level")?.[1] ?? "";
    const why = own?.keys?.find(([key]) => key === "why")?.[1] ?? "";
    const list = make("select", { "aria-label": `${t("weighs")}: ${title}`, onchange: () => this.set(code, title, own, list) },
      make("option", { value: "" }, `${t("usual")}: ${t(weight).toLowerCase()}`),
      this.levels().map(([it, words]) => make("option", { value: it }, lang === "en" ? it : words)));
    list.value = level;
    return make("tr", { class: own ? "own" : undefined },
      make("td", {}, title, make("span", { class: "file" }, code)), make("td", {}, list), make("td", {}, why));
  }

  /** Sets what a check weighs, with the reason that the office gives; or leaves it to the program again. */
  async set(code, title, own, list) {
    const level = list.value;
    if (!level) { if (own) this.open.change([{ way: ["checks", code], remove: true }]); return; }
    if (own) { this.open.change([{ way: ["checks", code, "level"], set: level }]); return; }
    const why = make("input", { id: "reason", type: "text" });
    const goes = await ask(title, [make("p", { class: "field" }, make("label", { for: "reason" }, t("whySo")), why)], [[t("put"), true], [t("close"), false]]);
    if (!goes || !why.value.trim()) {
      if (goes) say(t("whyNeeded"), "trouble");
      list.value = "";
      return;
    }
    const setting = { keys: [["level", level], ["why", why.value.trim()]] };
    const all = valueAt(this.open.now.values, ["checks"]);
    this.open.change([all?.keys ? { way: ["checks"], put: [code, setting] } : { way: [], put: ["checks", { keys: [[code, setting]] }] }]);
  }
}
