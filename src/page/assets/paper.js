// One paper: its form, its pages and what was found in it. What is changed is saved at once.

import { asked, at } from "./asking.js";
import { Findings } from "./findings.js";
import { Form } from "./form.js";
import { ask, fill, make, marked, say } from "./making.js";
import { Pages } from "./pages.js";
import { valueAt, words } from "./values.js";
import { t } from "./words.js";

/** How often it is looked whether somebody else has saved the file. */
const LOOK = 2000;
/** What passes after the last key before cures are tried. */
const IDLE = 500;

export async function paper(name, head, main) {
  fill(main, make("p", { class: "quiet" }, t("reading")));
  const first = await asked(at(name));
  const back = make("a", { href: "#/", class: "back" }, t("back"));
  if (first.status !== 200) {
    fill(head, back);
    fill(main, make("p", { class: "trouble", role: "alert" }, marked(first.why || t("missing"))));
    return () => {};
  }
  document.title = `${name} · kehoach`;
  return new Open(name, first, back, head, main).leave;
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
    fill(head, back, make("h1", {}, name), this.standing);
    fill(main, make("div", { class: "paper" }, this.form.element, this.pages.element, this.findings.element));
    this.show();
    const looking = setInterval(() => this.look(), LOOK);
    this.leave = () => { clearInterval(looking); clearTimeout(this.idle); };
  }

  /** Shows how the paper is now; the form only when its values are other than those that stand in it. */
  show(keepForm = false) {
    if (!keepForm) this.form.show(this.now.values);
    this.pages.show(this.now.pages);
    this.findings.show(this.now.findings);
    this.form.told(this.now.findings);
    clearTimeout(this.idle);
    this.idle = setTimeout(() => this.cures(), IDLE);
  }

  /** Words of one value, which may be typed further before they are sent. */
  type(way, change) {
    const same = JSON.stringify(way);
    this.waiting = this.waiting.filter((it) => !(it.keepForm && JSON.stringify(it.changes[0].way) === same));
    this.waiting.push({ changes: [change], keepForm: true });
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
      const answer = await asked(at(this.name, "change"), { known: this.now.known, changes: next.changes });
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
      if (!sent.keepForm) this.show();
    }
  }

  /** Somebody else has saved the file: both are shown, and nothing is lost. */
  async choose(now, sent) {
    this.now = { ...this.now, ...now };
    const mine = sent.changes.map((it) => words(it.set ?? it.insert ?? it.put?.[1] ?? "")).join("\n");
    const theirs = words(valueAt(now.values, sent.changes[0].way) ?? "");
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

  async cure(finding) {
    this.isBusy = true;
    const answer = await asked(at(this.name, "cure"), { known: this.now.known, finding });
    this.isBusy = false;
    await this.take(answer, { changes: [], keepForm: false });
    this.send();
  }

  stand(key) {
    this.standing.textContent = t(key);
    this.standing.className = `standing ${key}`;
  }

  /** Goes to the field of a way. */
  go(way) {
    if (way) this.form.go(way);
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
    return `/api/${at(this.name, `pages/${page}`)}?${mark}`;
  }
}
