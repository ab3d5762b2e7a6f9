// Rows of words as a table: rows come, go and move, and cells take what was copied in Excel or Word.

import { control } from "./fields.js";
import { button, make, sign } from "./making.js";
import { agreed, pasted } from "./pasted.js";
import { plain, t } from "./words.js";

export function grid(form, way, rows) {
  const wide = Math.max(...rows.map((it) => it.length));
  const act = (change, focus) => () => {
    if (focus) form.want(focus);
    form.open.change([change]);
  };
  const nameOf = naming(form, way, rows);
  const blank = Array(wide).fill("…");
  const body = rows.map((row, at) => {
    const own = [...way, at];
    const named = `${t("row")} ${at + 1}`;
    return make("tr", {},
      make("th", { scope: "row" }, at + 1),
      row.map((value, column) => {
        const entry = { key: column, label: nameOf(at, column), help: "", words: "words" };
        const { input } = control(form, [...own, column], entry, value, undefined);
        input.setAttribute("aria-label", entry.label);
        return make("td", { "data-row": at, "data-column": column }, input);
      }),
      make("td", { class: "row-tools" },
        sign("+", `${t("addRowBelow")} ${at + 1}`, act({ way: [...way, at + 1], insert: blank }, [...way, at + 1, 0])),
        at > 0 && sign("↑", `${t("up")}: ${named}`, act({ way: own, move: [...way, at - 1] }, [...way, at - 1, 0])),
        at + 1 < rows.length && sign("↓", `${t("down")}: ${named}`, act({ way: own, move: [...way, at + 2] }, [...way, at + 1, 0])),
        sign("✕", `${t("remove")}: ${named}`, act({ way: own, remove: true }))));
  });
  const table = make("table", { class: "cells" }, make("tbody", {}, body));
  table.addEventListener("paste", (event) => paste(form, way, event));
  return [table, button(t("addRow"), () => form.open.change([{ way: [...way, rows.length], insert: blank }]), { class: "add" })];
}

/** What a cell is called: by the name of its column, where the table has such names. */
function naming(form, way, rows) {
  const numbered = (column) => `${t("column")} ${column + 1}`;
  if (way.at(-1) === "head") {
    const own = (at) => rows.length > 1 ? `, ${t("row")} ${at + 1}` : "";
    return (at, column) => `${t("columnName")} ${column + 1}${own(at)}`;
  }
  const names = headOf(form, way);
  return (at, column) => `${t("row")} ${at + 1}, ${names[column] || numbered(column)}`;
}

/** The names of the columns of these rows. */
function headOf(form, way) {
  const last = way.at(-1) === "rows" ? form.valueAt([...way.slice(0, -1), "head"])?.at?.(-1) : undefined;
  return Array.isArray(last) ? last.map((it) => (typeof it === "string" ? it.trim() : "")) : [];
}

/** Whether most columns of a table have the names in a row. */
function isHead(names, row) {
  const known = names.filter(Boolean).map(plain);
  const same = row.filter((it) => known.includes(plain(it.trim())));
  return same.length > 0 && same.length * 2 > known.length;
}

/** Puts cells over those from one on, or in the place of the whole table, once they have been looked at. */
async function paste(form, way, event) {
  const cell = event.target.closest("td");
  const found = cell && pasted(event.clipboardData);
  if (!found) return;
  event.preventDefault();
  const [row, column] = [Number(cell.dataset.row), Number(cell.dataset.column)];
  const rows = form.valueAt(way);
  const room = Math.max(...rows.map((it) => it.length)) - column;
  const lost = found.rows[0].length - room;
  const canReplace = way.at(-1) === "rows" && found.rows.length > 1;
  const here = [t("putHere"), "over"];
  const instead = [t("wholeTable"), "whole"];
  const ways = !canReplace ? [here] : isHead(headOf(form, way), found.rows[0]) ? [instead, here] : [here, instead];
  const how = await agreed(found, [lost > 0 && `${t("columnsLost")} ${lost}.`, canReplace && t("wholeHow")].filter(Boolean),
    [...ways, [t("close"), undefined]]);
  if (how === "over") form.open.change(over(way, rows, row, column, found.rows.map((it) => it.slice(0, room))));
  if (how === "whole") form.open.change(whole(form, way, found.rows));
}

/** Cells over cells; rows beyond the last come behind it. */
function over(way, rows, row, column, cells) {
  const wide = Math.max(...rows.map((it) => it.length));
  return cells.flatMap((own, down) => {
    const at = row + down;
    const old = rows[at] ?? Array(wide).fill("");
    const row_ = old.map((words, place) => own[place - column] ?? words ?? "");
    if (at >= rows.length) return [{ way: [...way, at], insert: row_ }];
    const changed = row_.map((words, place) => place).filter((place) => row_[place] !== (old[place] ?? ""));
    if (changed.length > 1) return [{ way: [...way, at], set: row_ }];
    return changed.map((place) => ({ way: [...way, at, place], set: row_[place] }));
  });
}

/** The first row as the head, the others as the rows. */
function whole(form, way, [head, ...rows]) {
  const table = way.slice(0, -1);
  const known = form.valueAt(table).keys.some(([key]) => key === "head");
  return [known ? { way: [...table, "head"], set: [head] } : { way: table, put: ["head", [head]] }, { way, set: rows }];
}
