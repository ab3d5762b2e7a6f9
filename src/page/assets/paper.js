// One paper: its form, its pages and what was found in it. What is changed is saved at once.

import { asked, at } from "./asking.js";
import { exported } from "./exporting.js";
import { Findings } from "./findings.js";
import { Form } from "./form.js";
import { ask, button, fill, make, marked } from "./making.js";
import { Pages } from "./pages.js";
import { Saving } from "./saving.js";
import { t } from "./words.js";
import { Yaml } from "./yaml.js";

/** What passes after the last key before cures are tried. */
const IDLE = 500;

export async function paper(name, head, main, way) {
  fill(main, make("p", { class: "quiet" }, t("reading")));
  const first = await asked(at(name));
  const back = make("a", { href: "#/", class: "back" }, t("back"));
  if (first.status !== 200) {
    fill(head, back);
    fill(main, make("p", { class: "trouble", role: "alert" }, marked(first.why || t("missing"))));
    return () => {};
  }
  document.title = `${name} · kehoach`;
  const open = new Open(name, first, back, head, main);
  if (way) open.form.go(way);
  return open.leave;
}

class Open extends Saving {
  constructor(name, first, back, head, main) {
    super((what) => at(name, what), first);
    this.name = name;
    this.form = new Form(this, first.form, first.named);
    this.pages = new Pages(this);
    this.findings = new Findings(this);
    this.yaml = new Yaml(this);
    this.title = make("h1", {}, name);
    this.turn = button(t("yaml"), () => this.turned(), { "aria-pressed": "false", title: t("yamlHow") });
    fill(head, back, this.title, this.standing, this.undo, this.redo, this.turn,
      make("a", { href: `#/letters/${encodeURIComponent(name)}`, class: "act" }, t("lettersOf")),
      button(t("buildDraft"), () => this.build(false)), make("a", { href: `#/sign/${encodeURIComponent(name)}`, class: "act main" }, t("sign")));
    this.side = make("div", { class: "side" }, this.form.element);
    fill(main, make("div", { class: "paper" }, this.side, this.pages.element, this.findings.element));
    this.show();
    const end = this.begin();
    this.leave = () => { end(); clearTimeout(this.idle); this.pages.leave(); };
  }

  know(now) {
    this.form.know(now.form, now.named);
  }

  /** Shows how the paper is now; the form only when its values are other than those that stand in it. */
  show(keepForm = false) {
    if (!keepForm) this.form.show(this.now.values);
    this.yaml.show(this.now.text);
    this.title.textContent = this.now.title || this.name;
    this.title.title = this.title.textContent;
    this.steps();
    this.pages.show(this.now.pages);
    this.findings.show(this.now.findings);
    this.form.told(this.now.findings);
    clearTimeout(this.idle);
    this.idle = setTimeout(() => this.cures(), IDLE);
  }

  async cures() {
    const known = this.now.known;
    if (this.isBusy || (!this.now.findings.length && !this.now.text.includes("{{"))) return;
    const answer = await asked(at(this.name, "cures"), { known });
    if (answer.known !== this.now.known) return;
    this.findings.offer(answer.cures || [], answer.keeps || []);
    this.form.called(answer.calls || []);
  }

  /** Cures a finding, or keeps what it tells of (`what` says which). */
  settle(what, finding) {
    this.waiting.push({ what, finding });
    return this.send();
  }

  /** Shows the text in the place of the form, or the form again. */
  turned() {
    this.isText = !this.isText;
    this.turn.setAttribute("aria-pressed", String(this.isText));
    fill(this.side, this.isText ? this.yaml.element : this.form.element);
    this.yaml.colour();
    if (!this.isText) this.form.show(this.now.values);
  }

  /** Makes the files, and gives them. */
  async build(isFinal) {
    const made = await exported(this.name, isFinal);
    if (!made) return;
    const links = made.files.map((name) => make("p", {}, make("a", { href: `/api/files/${encodeURIComponent(name)}`, download: name.split("/").pop() }, name)));
    const told = made.told.map((why) => make("p", { class: "trouble" }, why));
    await ask(t("builtFiles"), [make("p", {}, t("builtWhere")), links, told], [[t("close"), true]]);
  }

  /** Goes to the field of a way. */
  go(way, line) {
    if (this.isText && line) this.yaml.go(line);
    else if (way && !this.isText) this.form.go(way);
  }

  /** Shows on the pages where the words of a field stand. */
  async mark(way) {
    const answer = await asked(at(this.name, "boxes"), { way });
    if (answer.boxes) this.pages.mark(answer.boxes);
  }

  async clicked(page, x, y) {
    const answer = await asked(at(this.name, "field"), { page, x, y });
    this.go(answer.way);
  }

  address(page, mark) {
    return `${at(this.name, `strokes/${page}`)}?${mark}`;
  }
}
