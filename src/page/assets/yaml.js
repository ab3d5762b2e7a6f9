// The text of a description with its colours; a plain field of words lies over them.

import { fill, make } from "./making.js";
import { t } from "./words.js";

export class Yaml {
  constructor(open) {
    this.open = open;
    this.colours = make("pre", { "aria-hidden": "true" });
    this.input = make("textarea", {
      "aria-label": t("yaml"), spellcheck: false, wrap: "off", autocapitalize: "off",
      oninput: (event) => { this.colour(); if (!event.isComposing) this.later(); },
      oncompositionstart: () => { this.isComposing = true; },
      oncompositionend: () => { this.isComposing = false; this.later(); },
      onscroll: () => this.follow(),
      onkeydown: (event) => this.key(event),
    });
    this.element = make("section", { class: "yaml", "aria-label": t("yaml") }, this.colours, this.input);
  }

  /** Shows a text, unless it is being typed in. */
  show(text) {
    const isTyped = this.isComposing || this.waits || this.open.waiting.some((it) => it.what === "text");
    if (isTyped || this.input.value === text) return;
    const [start, end] = [this.input.selectionStart, this.input.selectionEnd];
    this.input.value = text;
    this.input.setSelectionRange(start, end);
    this.colour();
  }

  later() {
    cancelAnimationFrame(this.waits);
    this.waits = requestAnimationFrame(() => {
      this.waits = undefined;
      this.open.write(this.input.value);
    });
  }

  /** Two blanks for a tab, which YAML does not take; Escape leaves the field to the keyboard. */
  key(event) {
    if (event.key === "Escape") this.leaves = true;
    if (event.key !== "Tab" || event.shiftKey || this.leaves) { if (event.key !== "Escape") this.leaves = false; return; }
    event.preventDefault();
    this.input.setRangeText("  ", this.input.selectionStart, this.input.selectionEnd, "end");
    this.colour();
    this.later();
  }

  follow() {
    this.colours.scrollTop = this.input.scrollTop;
    this.colours.scrollLeft = this.input.scrollLeft;
  }

  colour() {
    if (!this.element.isConnected) return;
    fill(this.colours, this.input.value.split("\n").map((line) => [coloured(line), "\n"]));
    this.follow();
  }

  go(line) {
    const lines = this.input.value.split("\n");
    const at = lines.slice(0, line - 1).join("\n").length + (line > 1 ? 1 : 0);
    this.input.focus();
    this.input.setSelectionRange(at, at + (lines[line - 1] || "").length);
    this.input.scrollTop = Math.max(0, (line - 6) * parseFloat(getComputedStyle(this.input).lineHeight));
    this.follow();
  }
}

/** A line with its remark, its key and what is borrowed in it set apart. */
function coloured(line) {
  const remark = line.match(/(^|\s)#.*$/);
  const own = remark ? line.slice(0, remark.index) : line;
  const key = own.match(/^(\s*(?:- )*)([\w-]+:)(?=\s|$)/);
  const rest = key ? own.slice(key[0].length) : own;
  return [
    key && [key[1], make("b", {}, key[2])],
    rest.split(/(\{\{.*?\}\})/).map((it, at) => (at % 2 ? make("i", {}, it) : it)),
    remark && make("em", {}, remark[0]),
  ];
}
