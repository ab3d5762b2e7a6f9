// What was edited in a Word file beside what the paper says: each piece can be taken over or left.

import { asked, at, sentFile } from "./asking.js";
import { button, fill, make, marked, say } from "./making.js";
import { t } from "./words.js";

/** Shows what was edited; it is written when that is asked for. */
export async function pulled(file, main) {
  const left = new Set();
  /** What is told about the choice that was made last. */
  let newest;
  fill(main, make("p", { class: "quiet" }, t("reading")));
  await show();

  function show(focus) {
    newest = chosen(focus);
    return newest;
  }

  async function chosen(focus) {
    const query = left.size ? `?left=${[...left].join(",")}` : "";
    const told = await sentFile(`word/${encodeURIComponent(file.name)}/pulled${query}`, file);
    if (told.status !== 200) {
      fill(main, make("p", { class: "trouble", role: "alert" }, marked(told.why)));
      return undefined;
    }
    const { units, conflicts, rest, layout } = told;
    const nothing = !units.length && !rest.length && !conflicts.length;
    fill(main, make("div", { class: "judged pulled" },
      nothing && make("p", {}, t("sameAs")),
      table("", units, (it) => choice(it)),
      table(t("conflicts"), conflicts),
      table(t("leftOut"), rest),
      layout.length > 0 && [make("h2", {}, t("layoutLeft")),
        make("ul", {}, layout.map(([paragraph, what]) => make("li", {}, marked(what), paragraph && make("span", { class: "quiet" }, ` ${paragraph}`))))],
      make("p", { class: "choices" },
        told.text && button(`${t("putInto")} ${told.name}`, write, { class: "main" }),
        make("a", { href: `#/paper/${encodeURIComponent(told.name)}`, class: "act" }, `${t("openPaper")} ${told.name}`))));
    if (focus) main.querySelector(`[value="${focus}"]`)?.focus();
    return told;
  }

  /** Whether a piece is taken over, and what comes of it. */
  function choice(it) {
    const box = it.state !== "refused" && make("label", {}, make("input", {
      type: "checkbox", value: it.name, checked: it.state !== "left",
      onchange: (event) => {
        if (event.target.checked) left.delete(it.name);
        else left.add(it.name);
        show(it.name);
      },
    }), ` ${t("takeOver")}`);
    const words = { taken: t("taken"), left: t(it.places.length ? "together" : "leftByYou"), along: t("along"), refused: t("leftOut") };
    return [box, make("p", { class: it.state }, words[it.state]),
      it.whys.map((why) => make("p", { class: "quiet" }, marked(why))),
      it.spread.length > 0 && make("p", { class: "quiet" }, `${t("spreads")}: `, it.spread.map(([was, is]) => `${was} → ${is}`).join("; "))];
  }

  /** Writes what is chosen now, also when what comes of the last choice is still awaited. */
  async function write() {
    const told = await newest;
    if (!told) return;
    if (!told.text) { say(t("nothingTaken"), "trouble"); return; }
    const written = await asked(at(told.name, "text"), { known: told.known, text: told.text });
    if (written.status !== 200) { say(written.why || t("changedElsewhere"), "trouble"); return; }
    location.hash = `#/paper/${encodeURIComponent(told.name)}`;
  }
}

function table(title, rows, last) {
  const head = [t("was"), t("is"), last && t("takeOver")].filter(Boolean);
  return rows.length > 0 && [
    title && make("h2", {}, title),
    make("table", {},
      make("thead", {}, make("tr", {}, head.map((it) => make("th", { scope: "col" }, it)))),
      make("tbody", {}, rows.map((it) => make("tr", { class: it.state === "left" ? "left" : undefined },
        make("td", {}, side(it.pieces, "gone")),
        make("td", {}, side(it.pieces, "came"), !last && it.whys?.map((why) => make("p", { class: "quiet" }, marked(why)))),
        last && make("td", {}, last(it)))))),
  ];
}

/** A paragraph of one side in which what is not on the other stands out. */
function side(pieces, own) {
  const shown = pieces.filter(([what]) => what === "kept" || what === own);
  return shown.length ? shown.map(([what, words]) => what === "kept" ? words : make("mark", {}, words)) : "—";
}
