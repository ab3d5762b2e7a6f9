// Cells that somebody copied in Excel, Word or a page, and a look at them before they are taken.

import { ask, make } from "./making.js";
import { t } from "./words.js";

/** Rows that are shown before they are taken. */
const SHOWN = 8;

/** The rows of what is on a clipboard; none where there is only one cell. `lines` is whether each line is a row. */
export function pasted(data, lines = false) {
  const html = data.getData("text/html");
  const table = html && ofHtml(html);
  return table || ofText(data.getData("text/plain"), lines);
}

/** A table in the words of a page. A joined cell stands where it begins, and the cells that it hides are blank. */
export function ofHtml(html) {
  // What is looked at is never shown or run: looks are left out, and hidden rows with them.
  const bare = html.replace(/<style[\s\S]*?<\/style>/gi, "")
    .replace(/\sstyle\s*=\s*("[^"]*"|'[^']*')/gi, (it) => (/display\s*:\s*none/i.test(it) ? " hidden" : ""));
  const table = new DOMParser().parseFromString(bare, "text/html").querySelector("table");
  if (!table) return undefined;
  const rows = [];
  let joined = 0;
  for (const [at, row] of [...table.rows].filter((it) => !it.hidden).entries()) {
    rows[at] ??= [];
    let column = 0;
    for (const cell of row.cells) {
      while (rows[at][column] !== undefined) column += 1;
      const [wide, high] = [Math.min(cell.colSpan, 200), Math.min(cell.rowSpan || 1, 2000)];
      if (wide > 1 || high > 1) joined += 1;
      for (let down = 0; down < high; down += 1) {
        rows[at + down] ??= [];
        for (let right = 0; right < wide; right += 1) rows[at + down][column + right] = down || right ? "" : said(cell);
      }
      column += wide;
    }
  }
  return taken(rows.slice(0, [...table.rows].filter((it) => !it.hidden).length), joined);
}

/** The words of a cell, its lines apart. */
function said(cell) {
  let words = "";
  const walk = (node) => {
    if (node.nodeType === Node.TEXT_NODE) words += node.data.replace(/\s+/g, " ");
    else if (node.nodeName === "BR") words += "\n";
    else {
      const isBlock = /^(P|DIV|LI|TABLE|TR)$/.test(node.nodeName);
      if (isBlock && words && !words.endsWith("\n")) words += "\n";
      node.childNodes.forEach(walk);
      if (isBlock && !words.endsWith("\n")) words += "\n";
    }
  };
  cell.childNodes.forEach(walk);
  return tidy(words);
}

function tidy(words) {
  return words.split("\n").map((it) => it.replace(/[ \u00a0]+/g, " ").trim()).join("\n").trim().normalize("NFC");
}

/** Rows of words between tabs, as Excel writes them: a cell with lines of its own stands between quotes. */
export function ofText(text, lines) {
  const words = text.replace(/\r\n?/g, "\n").replace(/\n$/, "");
  if (!words.includes("\t") && !(lines && words.includes("\n"))) return undefined;
  const rows = [[]];
  let rest = words;
  while (true) {
    const quoted = rest.match(/^"((?:[^"]|"")*)"(?=\t|\n|$)/);
    const cell = quoted ? quoted[0] : rest.match(/^[^\t\n]*/)[0];
    rows.at(-1).push(tidy(quoted ? quoted[1].replaceAll('""', '"') : cell));
    const sign = rest[cell.length];
    if (sign === undefined) break;
    if (sign === "\n") rows.push([]);
    rest = rest.slice(cell.length + 1);
  }
  return taken(rows, 0);
}

function taken(rows, joined) {
  const wide = Math.max(0, ...rows.map((it) => it.length));
  const all = rows.map((row) => Array.from({ length: wide }, (_, at) => row[at] ?? ""));
  const told = all.filter((row) => row.some(Boolean));
  return told.length && (told.length > 1 || wide > 1) ? { rows: told, joined } : undefined;
}

/** Shows cells, and asks whether they are taken, or what else is done with them. */
export function agreed({ rows, joined }, told = [], choices = [[t("pasteTake"), true], [t("close"), false]]) {
  const shown = rows.slice(0, SHOWN);
  return ask(t("pasteTitle"), [
    make("p", {}, `${rows.length} ${t("rows")} × ${rows[0].length} ${t("columns")}`),
    make("div", { class: "taken", tabindex: "0", role: "region", "aria-label": t("pasteTitle") },
      make("table", {}, make("tbody", {}, shown.map((row) => make("tr", {}, row.map((it) => make("td", {}, it))))))),
    rows.length > SHOWN && make("p", { class: "quiet" }, `… ${rows.length - SHOWN} ${t("moreRows")}`),
    joined > 0 && make("p", { class: "quiet" }, t("joinedCells")),
    told.map((it) => make("p", { class: "quiet" }, it)),
  ], choices);
}
