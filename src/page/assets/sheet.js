// A list as a grid: cells that are typed in and pasted over, rows that come and go.

import { button, fill, make, sign } from "./making.js";
import { agreed, pasted } from "./pasted.js";
import { t } from "./words.js";

/** The letters of a column, as Excel has them. */
export function letters(column) {
  return column < 26 ? String.fromCharCode(65 + column) : letters(Math.floor(column / 26) - 1) + letters(column % 26);
}

export class Sheet {
  /** `owner` does what is asked for: `change(changes)`, `paste(row, column, cells)`, `look(place)`. */
  constructor(owner) {
    this.owner = owner;
    this.element = make("div", { class: "sheet" });
    this.cells = new Map();
    this.element.addEventListener("focusin", (event) => this.focused(event.target));
    this.element.addEventListener("keydown", (event) => this.key(event));
    this.element.addEventListener("paste", (event) => this.paste(event));
  }

  /** Shows a list. A cell that is being typed in keeps its words. */
  show(list) {
    const shape = JSON.stringify([list.columns, list.rows.map((it) => it.at), Boolean(list.known)]);
    const isSame = shape === this.shape;
    [this.shape, this.list] = [shape, list];
    if (isSame) {
      list.rows.forEach((row) => row.cells.forEach((words, place) => this.put(this.cells.get(`${row.at}:${list.columns[place].at}`), words)));
      return;
    }
    const held = document.activeElement?.dataset?.cell;
    this.cells.clear();
    const isFree = Boolean(list.known);
    const last = list.columns.at(-1)?.at ?? 0;
    fill(this.element, make("table", {},
      make("thead", {}, make("tr", {}, make("th", { scope: "col" }, make("span", { class: "unseen" }, t("row"))),
        list.columns.map((it) => make("th", { scope: "col" }, make("span", { class: "letters", "aria-hidden": "true" }, letters(it.at)), it.name)),
        isFree && make("th", { scope: "col" }, make("span", { class: "unseen" }, t("rowTools"))))),
      make("tbody", {}, list.rows.map((row, at) => this.row(row, at, isFree)))),
    isFree && make("p", { class: "adding" },
      button(t("addRow"), () => this.add(list.end), { class: "add" }),
      this.naming = make("input", { type: "text", "aria-label": t("newColumn"), placeholder: t("newColumn") }),
      button(t("addColumn"), () => this.addColumn(last + 1))));
    const next = this.cells.get(this.wanted ?? held);
    next?.focus();
    if (this.wanted) next?.select();
    this.wanted = undefined;
  }

  put(cell, words) {
    const isTyped = cell === document.activeElement && cell.value !== cell.dataset.was;
    if (!isTyped && cell.value !== words) cell.value = words;
    cell.dataset.was = words;
  }

  row(row, at, isFree) {
    const named = `${t("row")} ${row.at}`;
    return make("tr", {},
      make("th", { scope: "row" }, row.at),
      row.cells.map((words, place) => {
        const column = this.list.columns[place];
        const key = `${row.at}:${column.at}`;
        const input = make("textarea", { rows: 1, spellcheck: false, "aria-label": `${column.name}, ${named}`, readOnly: !isFree });
        this.put(input, words);
        Object.assign(input.dataset, { cell: key, place: at, column: column.at });
        input.addEventListener("change", () => this.owner.change([{ put: row.at, column: column.at, words: input.value }]));
        this.cells.set(key, input);
        return make("td", {}, input);
      }),
      isFree && make("td", { class: "tools" },
        sign("+", `${t("addRowBelow")} ${row.at}`, () => this.add(row.at)),
        sign("✕", `${t("remove")}: ${named}`, () => this.owner.change([{ remove: row.at }]))));
  }

  /** A new row behind another. */
  add(behind) {
    const wide = (this.list.columns.at(-1)?.at ?? 0) + 1;
    const cells = Array(wide).fill("");
    // A row without a word is none.
    cells[this.list.named] = "…";
    this.wanted = `${behind + 1}:${this.list.named}`;
    return this.owner.change([{ behind, rows: [cells] }]);
  }

  addColumn(at) {
    const words = this.naming.value.trim();
    if (!words) { this.naming.focus(); return; }
    this.owner.change([{ put: this.list.head, column: at, words }]);
  }

  focused(target) {
    if (target.dataset?.place !== undefined) this.owner.look(Number(target.dataset.place));
  }

  /** Up, down and Enter lead to the cell above and below. */
  key(event) {
    const { cell } = event.target.dataset ?? {};
    if (!cell || event.isComposing || event.altKey || event.ctrlKey) return;
    const isOneLine = !event.target.value.includes("\n");
    const step = event.key === "Enter" && !event.shiftKey ? 1 : isOneLine ? { ArrowUp: -1, ArrowDown: 1 }[event.key] : undefined;
    if (!step) return;
    event.preventDefault();
    const [row, column] = cell.split(":").map(Number);
    const at = this.list.rows.findIndex((it) => it.at === row) + step;
    this.cells.get(`${this.list.rows[at]?.at}:${column}`)?.focus();
  }

  async paste(event) {
    const { place, column } = event.target.dataset ?? {};
    if (place === undefined) return;
    const table = pasted(event.clipboardData, true);
    if (!table || !this.list.known) return;
    event.preventDefault();
    if (await agreed(table)) this.owner.paste(this.list.from + Number(place), Number(column), table.rows);
  }

  /** Marks the cells that something was found in; a row without a column is marked whole. */
  mark(found) {
    if (!this.list) return;
    this.cells.forEach((it) => { delete it.dataset.found; it.removeAttribute("aria-invalid"); it.title = ""; });
    for (const { severity, message, places } of found) {
      for (const [row, column] of places) {
        const own = column === null ? this.list.columns.map((it) => it.at) : [column];
        for (const at of own) {
          const cell = this.cells.get(`${row}:${at}`);
          if (!cell) continue;
          cell.dataset.found = severity;
          cell.title = [cell.title, message].filter(Boolean).join("\n");
          if (severity === "error" || severity === "fatal") cell.setAttribute("aria-invalid", "true");
        }
      }
    }
  }

  /** Goes to a cell; whether it is here. */
  go(row, column) {
    const cell = this.cells.get(`${row}:${column ?? this.list.columns[0]?.at}`);
    cell?.focus();
    cell?.scrollIntoView({ block: "center", inline: "nearest" });
    return Boolean(cell);
  }
}
