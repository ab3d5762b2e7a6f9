// One paper: its form, its pages and what was found in it. What is changed is saved at once.

import { asked, at } from "./asking.js";
import { Findings } from "./findings.js";
import { Form } from "./form.js";
import { ask, button, fill, make, marked, say, sign } from "./making.js";
import { Pages } from "./pages.js";
import { valueAt, words } from "./values.js";
import { t } from "./words.js";
import { Yaml } from "./yaml.js";

/** How often it is looked whether somebody else has saved the file. */
const LOOK = 2000;
/** Letters that follow one another within this time are one step. */
const TOGETHER = 4000;
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

class Open {
  constructor(name, first, back, head, main) {
    this.name = name;
    this.now = first;
    this.waiting = [];
    this.isBusy = false;
    this.standing = make("p", { class: "standing", role: "status" }, t("saved"));
    this.form = new Form(this, first.form, first.named);
    this.pages = new Pages(this);
    this.findings = new Findings(this);
    this.yaml = new Yaml(this);
    this.title = make("h1", {}, name);
    this.undo = sign("↶", t("undo"), () => this.step(true), { class: "sign step" });
    this.redo = sign("↷", t("redo"), () => this.step(false), { class: "sign step" });
    this.turn = button(t("yaml"), () => this.turned(), { "aria-pressed": "false" });
    fill(head, back, this.title, this.standing, this.undo, this.redo, this.turn,
      button(t("buildDraft"), () => this.build(false)), make("a", { href: `#/sign/${encodeURIComponent(name)}`, class: "act main" }, t("sign")));
    this.side = make("div", { class: "side" }, this.form.element);
    fill(main, make("div", { class: "paper" }, this.side, this.pages.element, this.findings.element));
    const keys = (event) => this.key(event);
    addEventListener("keydown", keys);
    this.show();
    const looking = setInterval(() => this.look(), LOOK);
    this.leave = () => { clearInterval(looking); clearTimeout(this.idle); removeEventListener("keydown", keys); this.pages.leave(); };
  }

  /** Shows how the paper is now; the form only when its values are other than those that stand in it. */
  show(keepForm = false) {
    if (!keepForm) this.form.show(this.now.values);
    this.yaml.show(this.now.text);
    this.title.textContent = this.now.title || this.name;
    this.title.title = this.title.textContent;
    this.undo.disabled = !this.now.canUndo;
    this.redo.disabled = !this.now.canRedo;
    this.pages.show(this.now.pages);
    this.findings.show(this.now.findings);
    this.form.told(this.now.findings);
    clearTimeout(this.idle);
    this.idle = setTimeout(() => this.cures(), IDLE);
  }

  /** Words of one value, which may be typed further before they are sent. */
  type(way, change) {
    const same = JSON.stringify(way);
    this.waiting = this.waiting.filter((it) => !(it.keepForm && "set" in it.changes[0] && JSON.stringify(it.changes[0].way) === same));
    const goesOn = this.typed === same && Date.now() - this.typedAt < TOGETHER;
    [this.typed, this.typedAt] = [same, Date.now()];
    this.waiting.push({ changes: [change], keepForm: true, goesOn });
    return this.send();
  }

  /** Changes after which the form is another. */
  change(changes) {
    this.waiting.push({ changes, keepForm: false });
    return this.send();
  }

  /** Sends what waits, one after the other. */
  async send() {
    if (this.isBusy) return;
    this.isBusy = true;
    while (this.waiting.length) {
      this.stand("saving");
      const next = this.waiting.shift();
      const answer = await asked(at(this.name, next.what ?? "change"), { known: this.now.known, ...next });
      await this.take(answer, next);
    }
    this.isBusy = false;
  }

  async take(answer, sent) {
    if (answer.status === 200) {
      this.now = { ...this.now, ...answer };
      this.stand(this.waiting.length ? "saving" : "saved");
      this.show(sent.keepForm);
    } else if (answer.status === 409) {
      await this.choose(answer.now, sent);
    } else {
      this.stand("unsaved");
      say(answer.why, "trouble");
      if (!sent.keepForm || !("set" in sent.changes[0])) this.show();
    }
  }

  /** Somebody else has saved the file: both are shown, and nothing is lost. */
  async choose(now, sent) {
    this.now = { ...this.now, ...now };
    const mine = sent.text ?? (sent.changes || []).map((it) => words(it.set ?? it.insert ?? it.put?.[1] ?? "")).join("\n");
    const theirs = sent.changes ? words(valueAt(now.values, sent.changes[0].way) ?? "") : now.text;
    if (!mine) { this.stand("saved"); this.show(); say(t("reloaded")); return; }
    const choice = await ask(t("changedElsewhere"), [
      make("p", {}, t("changedWhy")),
      make("h3", {}, t("theirs")), make("pre", {}, theirs),
      make("h3", {}, t("mine")), make("pre", {}, mine),
    ], [[t("keepMine"), "mine"], [t("keepTheirs"), "theirs"]]);
    if (choice === "mine") this.waiting.unshift({ ...sent, keepForm: false });
    else this.stand("saved");
    this.show();
  }

  /** Takes what somebody else has saved, unless something of ours is on its way. */
  async look() {
    if (this.isBusy || document.hidden) return;
    const state = await asked(at(this.name, "state"));
    if (state.status === 0) { this.stand("unsaved"); return; }
    if (this.isBusy || state.status !== 200 || state.known === this.now.known) return;
    const now = await asked(at(this.name));
    if (this.isBusy || now.status !== 200 || now.known === this.now.known) return;
    this.now = now;
    this.form.know(now.form, now.named);
    this.show();
    say(t("reloaded"));
  }

  async cures() {
    const known = this.now.known;
    if (this.isBusy || !this.now.findings.length) return;
    const answer = await asked(at(this.name, "cures"), { known });
    if (answer.known === this.now.known) this.findings.offer(answer.cures || []);
  }

  cure(finding) {
    this.waiting.push({ what: "cure", finding });
    return this.send();
  }

  /** Takes a step back, or makes it again. */
  step(back) {
    this.typed = undefined;
    this.waiting.push({ what: "step", back });
    return this.send();
  }

  /** The whole text anew, as it was typed. */
  write(text) {
    const goesOn = this.typed === "text" && Date.now() - this.typedAt < TOGETHER;
    [this.typed, this.typedAt] = ["text", Date.now()];
    this.waiting = this.waiting.filter((it) => it.what !== "text");
    this.waiting.push({ what: "text", text, goesOn });
    return this.send();
  }

  key(event) {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || document.querySelector("dialog")) return;
    const key = event.key.toLowerCase();
    if (key !== "z" && key !== "y") return;
    event.preventDefault();
    this.step(key === "z" && !event.shiftKey);
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
    const made = await asked(at(this.name, "build"), { final: isFinal });
    if (made.status !== 200) {
      say(made.why, "trouble");
      return;
    }
    const links = made.files.map((name) => make("p", {}, make("a", { href: `/api/files/${encodeURIComponent(name)}`, download: name.split("/").pop() }, name)));
    const told = made.told.map((why) => make("p", { class: "trouble" }, why));
    await ask(t("builtFiles"), [make("p", {}, t("builtWhere")), links, told], [[t("close"), true]]);
  }

  stand(key) {
    this.standing.textContent = t(key);
    this.standing.className = `standing ${key}`;
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
