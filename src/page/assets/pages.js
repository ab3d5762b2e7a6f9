// The pages as they will be printed. A page is painted again only when its mark is another, and when it is near.

import { asked } from "./asking.js";
import { fill, make } from "./making.js";
import { paint } from "./painting.js";
import { t } from "./words.js";

/** What passes before a page that could not be had is asked for again. */
const AGAIN = 1000;

const SVG = "http://www.w3.org/2000/svg";

export class Pages {
  constructor(open) {
    this.open = open;
    this.shown = [];
    this.told = make("p", { class: "quiet" });
    this.list = make("div", { class: "sheets" });
    this.element = make("section", { class: "pages", "aria-label": t("pages"), tabindex: "0" }, this.told, this.list);
    this.sight = new IntersectionObserver((seen) => seen.forEach((it) => this.near(it)), { root: this.element, rootMargin: "60%" });
    this.width = new ResizeObserver(() => this.shown.forEach((it) => { it.painted = undefined; this.draw(it); }));
    this.width.observe(this.list);
  }

  leave() {
    this.sight.disconnect();
    this.width.disconnect();
  }

  show(pages) {
    this.told.textContent = pages.length ? "" : t("unmade");
    // What was shown before is better than nothing.
    if (!pages.length) return;
    while (this.shown.length > pages.length) this.gone(this.shown.pop());
    pages.forEach((page, at) => {
      let own = this.shown[at];
      if (!own) {
        own = this.sheet(at);
        this.shown.push(own);
        this.list.append(own.figure);
        this.sight.observe(own.figure);
      }
      if (own.size?.mark === page.mark) return;
      own.size = page;
      own.canvas.style.aspectRatio = `${page.width} / ${page.height}`;
      own.boxes.setAttribute("viewBox", `0 0 ${page.width} ${page.height}`);
      fill(own.boxes);
      this.draw(own);
    });
  }

  /** A page that has come near is painted; one that is far gives its room back. */
  near({ target, isIntersecting }) {
    const own = this.shown.find((it) => it.figure === target);
    if (!own) return;
    own.isNear = isIntersecting;
    if (isIntersecting) this.draw(own);
    else {
      own.painted = undefined;
      own.canvas.width = own.canvas.height = 0;
    }
  }

  async draw(own) {
    const { mark } = own.size;
    if (!own.isNear || own.painted === mark) return;
    own.painted = mark;
    const strokes = await asked(this.open.address(own.at, mark));
    // Another may have been asked for meanwhile.
    if (own.painted !== mark || own.size.mark !== mark) return;
    if (strokes.status !== 200) {
      // A page that could not be had stays wanted as long as it is near.
      own.painted = undefined;
      setTimeout(() => { if (own.figure.isConnected) this.draw(own); }, AGAIN);
      return;
    }
    paint(own.canvas, strokes, own.size);
    own.canvas.dataset.mark = mark;
  }

  gone(own) {
    this.sight.unobserve(own.figure);
    own.figure.remove();
  }

  sheet(at) {
    const canvas = make("canvas", { role: "img", "aria-label": `${t("page")} ${at + 1}` });
    const boxes = document.createElementNS(SVG, "svg");
    boxes.setAttribute("aria-hidden", "true");
    const own = { at, canvas, boxes };
    own.figure = make("figure", {
      "data-waits": t("painting"),
      onclick: (event) => {
        const room = canvas.getBoundingClientRect();
        const scale = own.size.width / room.width;
        this.open.clicked(at, (event.clientX - room.left) * scale, (event.clientY - room.top) * scale);
      },
    }, canvas, boxes);
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
