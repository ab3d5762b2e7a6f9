// The pages as they will be printed. A page is fetched again only when its mark is another.

import { fill, make } from "./making.js";
import { t } from "./words.js";

const SVG = "http://www.w3.org/2000/svg";

export class Pages {
  constructor(open) {
    this.open = open;
    this.shown = [];
    this.told = make("p", { class: "quiet" });
    this.list = make("div", { class: "sheets" });
    this.element = make("section", { class: "pages", "aria-label": t("pages"), tabindex: "0" }, this.told, this.list);
  }

  show(pages) {
    this.told.textContent = pages.length ? "" : t("unmade");
    // What was shown before is better than nothing.
    if (!pages.length) return;
    while (this.shown.length > pages.length) this.shown.pop().figure.remove();
    pages.forEach((page, at) => {
      let own = this.shown[at];
      if (!own) {
        own = this.sheet(at);
        this.shown.push(own);
        this.list.append(own.figure);
      }
      if (own.mark === page.mark) return;
      Object.assign(own, { mark: page.mark, size: page });
      own.image.width = page.width;
      own.image.height = page.height;
      own.image.src = this.open.address(at, page.mark);
      own.boxes.setAttribute("viewBox", `0 0 ${page.width} ${page.height}`);
      fill(own.boxes);
    });
  }

  sheet(at) {
    const image = make("img", { alt: `${t("page")} ${at + 1}`, draggable: false });
    const boxes = document.createElementNS(SVG, "svg");
    boxes.setAttribute("aria-hidden", "true");
    const own = { image, boxes };
    own.figure = make("figure", {
      onclick: (event) => {
        const room = image.getBoundingClientRect();
        const scale = own.size.width / room.width;
        this.open.clicked(at, (event.clientX - room.left) * scale, (event.clientY - room.top) * scale);
      },
    }, image, boxes);
    return own;
  }

  /** Marks boxes, and brings the first into sight. */
  mark(boxes) {
    this.shown.forEach((it) => fill(it.boxes));
    for (const { page, box: [left, top, right, bottom] } of boxes) {
      const box = document.createElementNS(SVG, "rect");
      for (const [key, value] of Object.entries({ x: left, y: top, width: right - left, height: bottom - top })) {
        box.setAttribute(key, value);
      }
      this.shown[page]?.boxes.append(box);
    }
    const first = this.shown[boxes[0]?.page]?.boxes.firstChild;
    const room = first?.getBoundingClientRect();
    const own = this.element.getBoundingClientRect();
    if (room && (room.top < own.top || room.bottom > own.bottom)) {
      this.element.scrollBy({ top: room.top - own.top - own.height / 3 });
    }
  }
}
