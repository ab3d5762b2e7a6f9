// Settings: the file of an office as a form, beside a paper that shows how its papers look.

import { asked } from "./asking.js";
import { Checking } from "./checking.js";
import { Drawn } from "./drawn.js";
import { Findings } from "./findings.js";
import { Form } from "./form.js";
import { ask, button, fill, make, marked, say } from "./making.js";
import { Saving } from "./saving.js";
import "./settings-words.js";
import { t } from "./words.js";
import { Yaml } from "./yaml.js";

export async function settings(name, head, main) {
  document.title = `${t("settings")} · kehoach`;
  const back = make("a", { href: "#/", class: "back" }, t("back"));
  const all = await asked("offices");
  if (all.status !== 200) { trouble(all.why); return () => {}; }
  const chosen = name ?? remembered(all) ?? all.last ?? all.own[0]?.[0];
  if (!chosen) { none(); return () => {}; }
  const first = await asked(place(chosen)());
  if (first.status !== 200) { trouble(first.why); return () => {}; }
  return new Office(chosen, first, all, back, head, main).leave;

  function trouble(why) {
    fill(head, back, make("h1", {}, t("settings")));
    fill(main, make("p", { class: "trouble", role: "alert" }, marked(why)));
  }

  /** No office has a file here: one of the program can be taken out. */
  function none() {
    fill(head, back, make("h1", {}, t("settings")));
    fill(main, make("div", { class: "begun" },
      make("h2", {}, t("noOffice")), make("p", {}, t("noOfficeHow")),
      make("ul", { class: "fits" }, all.others.map((it) => make("li", {}, button(`${t("takeOut")} ${it}`, () => takeOut(it)))))));
  }
}

/** The office that was looked at last in this browser. */
const LAST = "kehoach-office";

function remembered(all) {
  const last = localStorage.getItem(LAST);
  return all.own.some(([file]) => file === last) ? last : undefined;
}

function place(name) {
  return (what) => `offices/${encodeURIComponent(name)}${what ? `/${what}` : ""}`;
}

function to(name) {
  location.hash = `#/settings/${encodeURIComponent(name)}`;
}

async function takeOut(name) {
  const taken = await asked(place(name)("taken"), {});
  if (taken.status === 200) to(taken.name);
  else say(taken.why, "trouble");
}

class Office extends Saving {
  constructor(name, first, all, back, head, main) {
    super(place(name), first);
    this.name = name;
    if (!first.isBook) localStorage.setItem(LAST, name);
    this.form = new Form(this, first.form, first.named);
    this.checking = new Checking(this, first.checks);
    this.pages = new Drawn(t("looks"));
    this.findings = new Findings(this);
    this.yaml = new Yaml(this);
    this.views = first.isBook ? ["form", "yaml"] : ["form", "checking", "yaml"];
    this.parts = this.views.map((part) => button(t(`part-${part}`), () => this.turn(part), { "aria-pressed": String(part === "form") }));
    fill(head, back, make("h1", {}, t("settings")), this.choice(all), this.standing, this.undo, this.redo, this.parts,
      button(t("rename"), () => this.rename()));
    this.side = make("div", { class: "side" }, this.form.element);
    const beside = first.isBook ? make("section", { class: "pages book" }, make("p", {}, t("bookHow"))) : this.pages.element;
    fill(main, make("div", { class: "paper settings" }, this.side, beside, this.findings.element));
    this.show();
    const end = this.begin();
    this.leave = () => { end(); this.pages.leave(); };
  }

  /** Which office it is of several. */
  choice(all) {
    const list = make("select", { "aria-label": t("office"), class: "office", onchange: () => (all.others.includes(list.value) ? takeOut(list.value) : to(list.value)) },
      all.own.map(([file, name]) => make("option", { value: file }, name ?? file)),
      all.books.length > 0 && make("optgroup", { label: t("books") }, all.books.map((it) => make("option", { value: it }, it.split("/").pop()))),
      make("optgroup", { label: t("inProgram") }, all.others.map((it) => make("option", { value: it }, `${t("takeOut")} ${it}`))));
    list.value = this.name;
    return list;
  }

  know(now) {
    this.form.know(now.form, now.named);
  }

  show(keepForm = false) {
    this.form.named = this.now.named;
    if (!keepForm) this.form.show(this.now.values);
    if (this.views.includes("checking")) this.checking.show(this.now.values);
    this.yaml.show(this.now.text);
    this.steps();
    this.pages.show(this.now.pages);
    this.findings.show(this.now.findings);
    this.form.told(this.now.findings);
  }

  /** Shows the form, the checks or the text. */
  turn(part) {
    this.isText = part === "yaml";
    this.views.forEach((it, at) => this.parts[at].setAttribute("aria-pressed", String(it === part)));
    fill(this.side, this[part].element);
    if (this.isText) this.yaml.colour();
    if (part === "form") this.form.show(this.now.values);
  }

  go(way, line) {
    if (this.isText && line) this.yaml.go(line);
    else if (way && !this.isText) this.form.go(way);
  }

  mark() {}

  /** Gives a body another key, here and in every paper that calls it. */
  async rename() {
    const keys = this.now.named.bodies;
    const old = make("select", { id: "old" }, keys.map(([key, name]) => make("option", { value: key }, name === key ? key : `${name} (${key})`)));
    const fresh = make("input", { id: "fresh", type: "text", autocomplete: "off", spellcheck: false });
    const goes = await ask(t("rename"), [make("p", {}, t("renameHow")),
      make("p", { class: "field" }, make("label", { for: "old" }, t("oldKey")), old),
      make("p", { class: "field" }, make("label", { for: "fresh" }, t("newKey")), fresh)], [[t("rename"), true], [t("close"), false]]);
    if (!goes) return;
    const done = await asked(this.place("renamed"), { old: old.value, new: fresh.value });
    if (done.status !== 200) { say(done.why, "trouble"); return; }
    say(`${t("renamed")}: ${done.names.join(", ")}. ${t("renamedUndo")}`);
    this.now = { ...this.now, ...(await asked(this.place())) };
    this.show();
  }
}
