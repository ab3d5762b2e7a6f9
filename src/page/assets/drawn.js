// Pages that are sent whole, as they will be printed.

import { fill, make } from "./making.js";
import { t } from "./words.js";

export class Drawn {
  constructor(label) {
    this.list = make("div", { class: "sheets" });
    this.element = make("section", { class: "pages drawn", "aria-label": label, tabindex: "0" }, this.list);
    this.held = [];
  }

  show(pages) {
    const old = this.held;
    this.held = pages.map((it) => URL.createObjectURL(new Blob([it.drawing], { type: "image/svg+xml" })));
    fill(this.list, pages.length ? pages.map((it, at) => make("figure", {},
      make("img", { src: this.held[at], alt: `${t("page")} ${at + 1}`, width: it.width, height: it.height }))) : make("p", { class: "quiet" }, t("unmade")));
    old.forEach((it) => URL.revokeObjectURL(it));
  }

  leave() {
    this.held.forEach((it) => URL.revokeObjectURL(it));
  }
}
