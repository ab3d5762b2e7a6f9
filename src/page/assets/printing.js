// Prints the pages of a paper just as they are laid out, each on a sheet of its own size.

import { at } from "./asking.js";
import { make } from "./making.js";
import { t } from "./words.js";

/** Opens the print dialog of the browser with these pages. */
export async function printing(name, pages) {
  const sheets = pages.map((page, place) => make("img", {
    src: `/api/${at(name, `pages/${place}`)}?${page.mark}`, alt: `${t("page")} ${place + 1}`,
    class: page.width > page.height ? "wide" : "upright",
  }));
  const room = make("div", { class: "printed" }, sheets);
  document.body.append(room);
  await Promise.all(sheets.map((it) => it.decode().catch(() => {})));
  document.documentElement.classList.add("printing");
  addEventListener("afterprint", () => {
    document.documentElement.classList.remove("printing");
    room.remove();
  }, { once: true });
  print();
}
