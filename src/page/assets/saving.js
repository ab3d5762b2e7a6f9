// A file that is changed on the page and saved at once, with steps back and again. Nothing is lost when somebody else
// saves it meanwhile.

import { asked } from "./asking.js";
import { ask, make, say, sign } from "./making.js";
import { forget, keep, kept } from "./unsaved.js";
import { valueAt, words } from "./values.js";
import { t } from "./words.js";

/** How often it is looked whether somebody else has saved the file. */
const LOOK = 2000;
/** Letters that follow one another within this time are one step. */
const TOGETHER = 4000;
/** Whoever types on is not asked anything until he has stopped for so long. */
const PAUSE = 600;
/** What takes longer waits for somebody. */
const LONG = 3000;

/** Answers after which the same may be taken later: nobody there, the secret of a program that was started anew, a full disk. */
const LATER = [0, 401, 403, 503];

export class Saving {
  /** `address` tells where the file is asked for; whoever shows it has `show(keepForm)` and a form. */
  constructor(address, first) {
    this.place = address;
    this.now = first;
    this.waiting = [];
    this.isBusy = false;
    this.standing = make("p", { class: "standing", role: "status" }, t("saved"));
    this.undo = sign("↶", t("undo"), () => this.step(true), { class: "sign step" });
    this.redo = sign("↷", t("redo"), () => this.step(false), { class: "sign step" });
  }

  /** Looks after the file until it is left. */
  begin() {
    const keys = (event) => this.key(event);
    addEventListener("keydown", keys);
    const stays = (event) => { if (this.unsent) event.preventDefault(); };
    addEventListener("beforeunload", stays);
    this.looking = setInterval(() => this.look(), LOOK);
    this.restore();
    return () => {
      this.isLeft = true;
      removeEventListener("keydown", keys);
      if (!this.unsent) clearInterval(this.looking);
    };
  }

  /** Sends what could not be saved before the page was closed; if the file is another by now, once that is wanted. */
  async restore() {
    const old = kept(this.place());
    if (!old) return;
    const told = old.changes.map((it) => it.text ?? (it.changes || []).map((one) => words(one.set ?? one.insert ?? one.put?.[1] ?? "")).join("\n"));
    const goes = old.known === this.now.known
      || await ask(t("unsavedBefore"), [make("p", {}, t("unsavedWhy")), make("pre", {}, told.join("\n"))], [[t("putIn"), true], [t("leaveOut"), false]]);
    forget(this.place());
    if (!goes) return;
    this.waiting.push(...old.changes.map((it) => ({ ...it, keepForm: false })));
    await this.send();
    say(t("restored"));
  }

  /** Shows which steps there are. */
  steps() {
    this.undo.disabled = !this.now.canUndo;
    this.redo.disabled = !this.now.canRedo;
  }

  /** Words of one value, which may be typed further before they are sent. */
  type(way, change) {
    this.again();
    const same = JSON.stringify(way);
    const goesOn = this.typed === same && Date.now() - this.typedAt < TOGETHER;
    [this.typed, this.typedAt] = [same, Date.now()];
    const typed = { changes: [change], keepForm: true, goesOn };
    this.waiting = this.waiting.filter((it) => !isSame(it, typed));
    this.waiting.push(typed);
    return this.send();
  }

  /** Changes after which the form is another. */
  change(changes) {
    this.again();
    this.waiting.push({ changes, keepForm: false });
    return this.send();
  }

  /** Sends what waits, one after the other. */
  async send() {
    if (this.isBusy) return;
    this.isBusy = true;
    while (this.waiting.length && !this.unsent) {
      this.stand("saving");
      const next = this.waiting.shift();
      const answer = await asked(this.place(next.what ?? "change"), { known: this.now.known, ...next });
      await this.take(answer, next);
    }
    this.isBusy = false;
  }

  async take(answer, sent) {
    if (answer.status === 200) {
      if (this.isTold) forget(this.place());
      this.isTold = false;
      this.now = { ...this.now, ...answer };
      this.stand(this.waiting.length ? "saving" : "saved");
      // A form that is behind is not made anew under somebody's fingers.
      const isWhole = !sent.keepForm || (this.isBehind && !this.waiting.length);
      if (isWhole) this.isBehind = false;
      this.show(!isWhole);
    } else if (answer.status === 409) {
      await this.choose(answer.now, sent);
    } else if (LATER.includes(answer.status)) {
      // It is sent again until it is taken.
      this.stand("unsaved");
      if (!this.isTold && answer.status === 503) say(answer.why, "trouble");
      [this.isTold, this.unsent] = [true, sent];
      keep(this.place(), this.now.known, [sent, ...this.waiting]);
    } else {
      this.stand("unsaved");
      say(answer.why, "trouble");
      if (!sent.keepForm || !("set" in sent.changes[0])) this.show();
    }
  }

  /** Somebody else has saved the file: both are shown, and nothing is lost. */
  async choose(now, sent) {
    const was = this.now.values;
    this.now = { ...this.now, ...now };
    if (sent.changes?.every((it) => isApart(it, was, now.values))) {
      this.waiting.unshift(sent);
      this.isBehind = true;
      say(t("reloaded"));
      return;
    }
    while (Date.now() - this.typedAt < PAUSE) await new Promise((done) => { setTimeout(done, PAUSE); });
    const newer = this.waiting.findLast((it) => isSame(it, sent));
    this.waiting = this.waiting.filter((it) => it !== newer);
    sent = newer ?? sent;
    const mine = sent.text ?? (sent.changes || []).map((it) => words(it.set ?? it.insert ?? it.put?.[1] ?? "")).join("\n");
    const theirs = sent.changes ? words(valueAt(now.values, sent.changes[0].way) ?? "") : now.text;
    if (!mine || mine === theirs) { this.stand("saved"); this.show(); say(t("reloaded")); return; }
    this.stand("choosing");
    let choice;
    // Escape is no answer: either would be lost by it.
    while (!choice) {
      choice = await ask(t("changedElsewhere"), [
        make("p", {}, t("changedWhy")),
        make("h3", {}, t("theirs")), make("pre", {}, theirs),
        make("h3", {}, t("mine")), make("pre", {}, mine),
      ], [[t("keepMine"), "mine"], [t("keepTheirs"), "theirs"]]);
    }
    if (choice === "mine") this.waiting.unshift({ ...sent, keepForm: false });
    else this.stand("saved");
    this.isBehind = this.waiting.length > 0;
    this.show();
  }

  /** Takes what somebody else has saved, unless something of ours is on its way. */
  async look() {
    if (this.isLeft && !this.unsent) clearInterval(this.looking);
    if (this.isBusy || document.hidden || this.isLeft && !this.unsent) return;
    if (this.unsent) { this.again(); this.send(); return; }
    const state = await asked(this.place("state"));
    if (state.status === 0) { this.stand("endedNow"); return; }
    if (this.standing.classList.contains("endedNow")) this.stand("saved");
    if (this.isBusy || state.status !== 200 || state.known === this.now.known) return;
    const now = await asked(this.place());
    if (this.isBusy || now.status !== 200 || now.known === this.now.known) return;
    this.now = now;
    this.know(now);
    this.show();
    say(t("reloaded"));
  }

  /** What the disk did not take goes before all else. */
  again() {
    if (this.unsent) this.waiting.unshift(this.unsent);
    this.unsent = undefined;
  }

  /** The form does not show what is in the file: it is made anew when nothing is on its way. */
  behind() {
    this.isBehind = this.isBusy;
    if (!this.isBusy) this.show();
  }

  /** Takes a step back, or makes it again. */
  step(back) {
    this.again();
    this.typed = undefined;
    this.waiting.push({ what: "step", back });
    return this.send();
  }

  /** The whole text anew, as it was typed. */
  write(text) {
    this.again();
    const goesOn = this.typed === "text" && Date.now() - this.typedAt < TOGETHER;
    [this.typed, this.typedAt] = ["text", Date.now()];
    const typed = { what: "text", text, goesOn };
    this.waiting = this.waiting.filter((it) => !isSame(it, typed));
    this.waiting.push(typed);
    return this.send();
  }

  key(event) {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || document.querySelector("dialog")) return;
    const key = event.key.toLowerCase();
    if (key !== "z" && key !== "y") return;
    event.preventDefault();
    this.step(key === "z" && !event.shiftKey);
  }

  stand(key) {
    clearTimeout(this.slow);
    if (key === "saving") this.slow = setTimeout(() => { this.standing.textContent = t("savingLong"); }, LONG);
    this.standing.textContent = t(key);
    this.standing.className = `standing ${key}`;
  }
}

/** Whether two are words that somebody types in one place. */
function isSame(one, other) {
  if (one.what === "text" || other.what === "text") return one.what === other.what;
  const typed = (it) => it.keepForm && "set" in it.changes[0] && JSON.stringify(it.changes[0].way);
  return Boolean(typed(one)) && typed(one) === typed(other);
}

/** Whether words are put where somebody else has changed nothing: neither them nor the list they stand in. */
function isApart(change, was, is) {
  const at = change.way.findIndex((it) => typeof it === "number");
  const own = at < 0 ? change.way : change.way.slice(0, at);
  return "set" in change && JSON.stringify(valueAt(was, own)) === JSON.stringify(valueAt(is, own));
}
