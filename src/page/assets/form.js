// The form of a paper: fields in the order of its description, each made by what can stand there.

import { fields } from "./fields.js";
import { fill, make, marked } from "./making.js";
import { valueAt } from "./values.js";
import { t } from "./words.js";

/** A place that a person has still to write, or a new cell. */
const UNWRITTEN = /\[cần bổ sung[^\]]*\]|^…$/iu;

export class Form {
  constructor(open, form, named) {
    this.open = open;
    this.body = make("div", { class: "fields" });
    this.help = make("p", { class: "help", id: "help" });
    this.element = make("section", { class: "form", "aria-label": t("form") }, this.body, this.help);
    this.known = new Map();
    this.know(form, named);
    this.element.addEventListener("focusin", (event) => this.focused(event.target));
    this.element.addEventListener("compositionstart", () => { this.isComposing = true; });
    this.element.addEventListener("compositionend", () => {
      this.isComposing = false;
      if (this.isLate) this.open.behind();
    });
  }

  /** Takes what can stand in the fields, and what they can name. */
  know(form, named) {
    this.form = form;
    this.named = named;
  }

  /** Shows values. Letters that are being put together are not disturbed: it waits for them. */
  show(values) {
    this.isLate = this.isComposing;
    if (this.isLate) return;
    const at = this.body.scrollTop;
    const held = this.hold();
    this.known.clear();
    if (values?.keys) fill(this.body, fields(this, values));
    else fill(this.body, make("p", { class: "quiet" }, t("unread")));
    this.known.forEach((it) => it.fit?.());
    this.called(this.calls ?? []);
    this.body.scrollTop = at;
    held();
  }

  /** Remembers which field has the focus, and where in it. */
  hold() {
    const own = document.activeElement;
    const wanted = this.wanted ?? (this.body.contains(own) ? own.dataset.way : undefined);
    const [start, end] = [own?.selectionStart, own?.selectionEnd];
    this.wanted = undefined;
    return () => {
      const field = this.known.get(wanted);
      if (!field) return;
      field.input.focus({ preventScroll: true });
      if (own?.dataset.way === wanted && start !== null) field.input.setSelectionRange?.(start, end);
    };
  }

  /** What stands at the end of a way now. */
  valueAt(way) {
    return valueAt(this.open.now.values, way);
  }

  /** The words that a key of the whole paper can have, when they are names. */
  choicesOf(key) {
    if (key === "office") return this.named.offices;
    return key === "signer" ? this.named.signers : undefined;
  }

  /** A field by its way, so that it is found again. */
  keep(way, field) {
    const key = JSON.stringify(way);
    field.input.dataset.way = key;
    this.known.set(key, field);
  }

  /** Which field has the focus after what is done next. */
  want(way) {
    this.wanted = JSON.stringify(way);
  }

  focused(target) {
    const field = this.known.get(target.dataset?.way);
    if (!field) return;
    const calls = field.input.value.includes("{{") && make("span", { class: "how" }, t("callsHow"));
    fill(this.help, field.label && make("strong", {}, field.label), " ", marked(field.help || ""), " ", calls);
    clearTimeout(this.marking);
    this.marking = setTimeout(() => this.open.mark(field.way), 150);
  }

  /** Shows at fields what the calls in their words print. */
  called(calls) {
    this.calls = calls;
    const own = new Map();
    for (const [way, words, printed] of calls) {
      const key = JSON.stringify(way);
      own.set(key, (own.get(key) ?? new Map()).set(words, printed.join("; ")));
    }
    this.known.forEach((field, key) => {
      const told = [...own.get(key) ?? []].map(([words, printed]) => `${words} ${t("prints")} “${printed}”`).join(" · ");
      if (field.calls?.isConnected) { if (field.calls.textContent !== told) field.calls.textContent = told; } else if (field.calls) field.input.title = told;
    });
  }

  /** Shows at fields what was found there. */
  told(findings) {
    const own = new Map();
    for (const it of findings) {
      const key = it.way && JSON.stringify(it.way);
      if (key && it.severity !== "note") own.set(key, [...(own.get(key) || []), it]);
    }
    this.known.forEach((field, key) => {
      const found = own.get(key) || [];
      const said = JSON.stringify(found);
      if ((field.said ?? "[]") === said) return;
      field.said = said;
      const isWrong = found.some((it) => it.severity !== "warning");
      field.input.toggleAttribute("data-found", found.length > 0);
      if (isWrong) field.input.setAttribute("aria-invalid", "true");
      else field.input.removeAttribute("aria-invalid");
      if (field.told) fill(field.told, found.map((it) => make("span", { class: it.severity }, marked(it.message))));
    });
  }

  /** Goes to the field of a way, or the nearest around or in it. */
  go(way) {
    for (let deep = way.length; deep > 0; deep -= 1) {
      const key = JSON.stringify(way.slice(0, deep));
      const inner = key.slice(0, -1);
      const field = this.known.get(key) ?? [...this.known].find(([it]) => it.startsWith(`${inner},`))?.[1];
      if (!field) continue;
      for (let it = field.input.closest("details"); it; it = it.parentElement.closest("details")) it.open = true;
      field.input.focus();
      field.input.scrollIntoView({ block: "center" });
      const unwritten = field.input.value.match(UNWRITTEN);
      if (unwritten) field.input.setSelectionRange?.(unwritten.index, unwritten.index + unwritten[0].length);
      return;
    }
  }
}
