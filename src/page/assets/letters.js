// Letters: the list with what was found in its cells, any one copy as it will be printed, and all of them made.

import { asked, at, sentFile } from "./asking.js";
import { Drawn } from "./drawn.js";
import "./letters-words.js";
import { ask, button, fill, make, marked, say, sign } from "./making.js";
import { agreed, pasted } from "./pasted.js";
import { Running } from "./running.js";
import { Sheet } from "./sheet.js";
import { t } from "./words.js";

/** What passes after a row is gone to before its copy is shown. */
const IDLE = 250;
/** What passes before something is sent again. */
const AGAIN = 2000;
/** Rows that are shown at once, as the program sends them. */
const SHOWN = 200;

export async function letters(name, head, main) {
  document.title = `${t("letters")}: ${name} · kehoach`;
  return new Letters(name, head, main).leave;
}

class Letters {
  constructor(name, head, main) {
    this.name = name;
    this.from = 0;
    this.copy = 0;
    this.sheet = new Sheet(this);
    this.pages = new Drawn(t("oneCopy"));
    this.whose = make("p", { class: "whose", role: "status" });
    this.back = sign("‹", t("copyBefore"), () => this.show(this.copy - 1));
    this.next = sign("›", t("copyNext"), () => this.show(this.copy + 1));
    this.undo = sign("↶", t("undo"), () => this.step(true), { class: "sign step" });
    this.redo = sign("↷", t("redo"), () => this.step(false), { class: "sign step" });
    this.running = new Running(name, (found) => this.found(found), (row, column) => this.go(row, column));
    this.above = make("div");
    this.below = make("div");
    this.room = make("section", { class: "list", "aria-label": t("list"), tabindex: "0" }, this.above, this.sheet.element, this.below);
    fill(head, make("a", { href: `#/paper/${encodeURIComponent(name)}`, class: "back" }, t("backToPaper")),
      make("h1", {}, `${t("letters")}: ${name}`), make("span", { class: "space" }), this.undo, this.redo,
      this.file(), button(t("makeAll"), () => this.running.ask(), { class: "main" }));
    fill(main, make("div", { class: "letters" }, this.room,
      make("div", { class: "beside" }, make("p", { class: "turning" }, this.back, this.whose, this.next), this.pages.element),
      this.running.element));
    const keys = (event) => this.key(event);
    addEventListener("keydown", keys);
    this.leave = () => { this.isLeft = true; removeEventListener("keydown", keys); clearTimeout(this.idle); this.running.leave(); this.pages.leave(); };
    this.read();
  }

  file() {
    return make("label", { class: "act" }, t("sendList"),
      make("input", { type: "file", accept: ".xlsx,.ods,.csv,.txt,.docx,.odt", class: "unseen", onchange: (event) => this.send(event.target.files[0]) }));
  }

  async read() {
    const list = await asked(at(this.name, `list/${this.from}`));
    await this.take(list);
  }

  /** Shows a list that was answered, and has its copies judged. */
  async take(answer) {
    if (answer.status !== 200) {
      say(answer.why, "trouble");
      if (!this.list) fill(this.above, make("p", { class: "trouble", role: "alert" }, marked(answer.why)));
      return;
    }
    this.list = answer;
    const { list } = this;
    this.from = list.from ?? 0;
    this.undo.disabled = !list.canUndo;
    this.redo.disabled = !list.canRedo;
    if (list.columns) this.sheet.show(list);
    // The grid stays where it is, so that whoever types in it is not disturbed.
    this.sheet.element.hidden = !list.columns;
    fill(this.above, list.file ? this.about() : this.begin());
    fill(this.below, list.columns && this.turning());
    this.sheet.mark(list.told ?? []);
    if (document.activeElement?.dataset?.place) this.look(Number(document.activeElement.dataset.place));
    else this.show(this.copy);
    this.running.judge();
  }

  /** What there is to know of the list. */
  about() {
    const { list } = this;
    const place = [list.file, list.sheet].filter(Boolean).join(" · ");
    return make("div", { class: "about" },
      make("h2", {}, list.many === undefined ? place : `${place}: ${list.many} ${t("rows")}`),
      list.why && make("p", { class: "trouble", role: "alert" }, marked(list.why)),
      list.columns && !list.known && make("p", {}, t("notTyped"), " ", button(t("makeTyped"), () => this.ask("typed", {}))),
      list.known && make("p", { class: "quiet" }, t("pasteHow")),
      (list.uncalled ?? []).length > 0 && make("p", { class: "uncalled" }, t("uncalled"), " ",
        list.uncalled.map(([name, call], at) => [at ? ", " : "", `${name} `, make("code", {}, call)]), ". ", t("uncalledHow")),
      (list.told ?? []).map((it) => make("p", { class: it.severity }, marked(it.message))));
  }

  /** How a list comes to a paper that has none. */
  begin() {
    const place = make("textarea", { rows: 6, id: "pasting", placeholder: t("pasteHere"), spellcheck: false });
    place.addEventListener("paste", async (event) => {
      const table = pasted(event.clipboardData, true);
      if (!table) return;
      event.preventDefault();
      if (await agreed(table, [t("firstRow")])) this.ask("paste", { cells: table.rows });
    });
    return make("div", { class: "about" },
      make("h2", {}, t("noList")), make("p", { id: "how" }, t("beginHow")),
      make("label", { for: "pasting" }, t("pasteHere")), place);
  }

  /** The rows before and behind those that are shown. */
  turning() {
    const { list } = this;
    if (list.many <= SHOWN) return undefined;
    const to = (from) => { this.from = from; return this.read(); };
    return make("p", { class: "choices" },
      list.from > 0 && button(t("rowsBefore"), () => to(Math.max(0, list.from - SHOWN))),
      make("span", {}, `${list.from + 1}–${Math.min(list.many, list.from + SHOWN)} / ${list.many}`),
      list.from + SHOWN < list.many && button(t("rowsNext"), () => to(list.from + SHOWN)));
  }

  /** Asks one thing after the other, each of the list as it is after the last. */
  ask(what, sent) {
    this.last = (this.last ?? Promise.resolve()).then(async () => {
      const send = () => asked(at(this.name, `list/${what}`), { known: this.list?.known, from: this.from, ...sent });
      let answer = await send();
      // What the disk does not take is sent again until it does.
      for (let isTold = false; [0, 503].includes(answer.status) && !this.isLeft; isTold = true) {
        if (!isTold) say(answer.why, "trouble");
        await new Promise((done) => setTimeout(done, AGAIN));
        answer = await send();
      }
      if (answer.status === 409) await this.choose(answer.now, what, sent);
      else await this.take(answer);
    });
    return this.last;
  }

  /** Somebody else has saved the list: it is shown, and what was typed here is put into it if that is wanted. */
  async choose(now, what, sent) {
    await this.take({ status: 200, ...now });
    if (what === "step") { say(t("reloaded")); return; }
    const mine = (sent.changes ?? []).map((it) => it.words ?? "").concat((sent.cells ?? []).map((it) => it.join("\t")));
    const keeps = await ask(t("changedElsewhere"), [make("p", {}, t("changedWhy")), make("h3", {}, t("mine")), make("pre", {}, mine.join("\n"))],
      [[t("keepMine"), true], [t("keepTheirs"), false]]);
    if (keeps) this.ask(what, sent);
  }

  change(changes) {
    return this.ask("change", { changes });
  }

  paste(row, column, cells) {
    return this.ask("paste", { row, column, cells });
  }

  step(back) {
    return this.ask("step", { back });
  }

  async send(file) {
    if (!file) return;
    this.from = 0;
    await this.take(await sentFile(at(this.name, `list/file/${encodeURIComponent(file.name)}`), file));
  }

  /** Shows the copy of a row of those that are shown, in a moment. */
  look(place) {
    clearTimeout(this.idle);
    const row = this.list.rows[place]?.at;
    this.idle = setTimeout(() => this.showRow(row), IDLE);
  }

  showRow(row) {
    return this.shown(asked(at(this.name, `copies/of/${row}`)));
  }

  /** Shows the copy at a place. */
  show(place) {
    return this.shown(asked(at(this.name, `copies/${Math.max(0, place)}`)));
  }

  /** Shows the copy that was asked for last. */
  async shown(asking) {
    this.asking = asking;
    const answer = await asking;
    if (this.asking !== asking) return;
    if (answer.status !== 200) { this.whose.textContent = ""; this.pages.show([]); return; }
    this.copy = answer.at ?? 0;
    if (!this.list?.file && answer.of && !answer.isOne) {
      fill(this.above, make("div", { class: "about" }, make("h2", {}, `${t("ofRegister")}: ${answer.of}`), make("p", { class: "quiet" }, marked(t("ofRegisterHow")))));
    }
    this.whose.textContent = answer.of ? `${this.copy + 1}/${answer.of}: ${answer.name}` : "";
    this.back.disabled = !answer.of || this.copy === 0;
    this.next.disabled = !answer.of || this.copy + 1 >= answer.of;
    this.pages.show(answer.pages);
  }

  /** Marks what was found in cells by the list and by its copies. */
  found(found) {
    this.sheet.mark([...(this.list?.told ?? []), ...found.filter((it) => it.places)]);
  }

  /** Goes to a cell, wherever its row is. */
  async go(row, column) {
    if (!this.list?.columns || this.sheet.go(row, column)) return;
    const [first] = this.list.rows;
    this.from = Math.max(0, this.from + (row - first.at) - Math.floor(SHOWN / 2));
    await this.read();
    this.sheet.go(row, column);
  }

  key(event) {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || document.querySelector("dialog")) return;
    const key = event.key.toLowerCase();
    const own = document.activeElement;
    // What is typed and not put yet is taken back by the field itself.
    const isTyping = own.id === "pasting" || (own.dataset.was !== undefined && own.value !== own.dataset.was);
    if ((key !== "z" && key !== "y") || isTyping) return;
    event.preventDefault();
    this.step(key === "z" && !event.shiftKey);
  }
}
