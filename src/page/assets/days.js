// The calendar beside a field for a day: what a day is to the moon, to the week and to those who work.

import { asked, at } from "./asking.js";
import { button, fill, make, say, sign, unique } from "./making.js";
import { lang, t } from "./words.js";

const WEEK = lang === "en"
  ? [["Mon", "Monday"], ["Tue", "Tuesday"], ["Wed", "Wednesday"], ["Thu", "Thursday"], ["Fri", "Friday"], ["Sat", "Saturday"], ["Sun", "Sunday"]]
  : [["T2", "Thứ Hai"], ["T3", "Thứ Ba"], ["T4", "Thứ Tư"], ["T5", "Thứ Năm"], ["T6", "Thứ Sáu"], ["T7", "Thứ Bảy"], ["CN", "Chủ nhật"]];

/** How far keys go: days within a month. */
const STEPS = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

/** A field for a day with its calendar beside it; the day can be typed all the same. */
export function dated(form, field) {
  field.input.addEventListener("keydown", (event) => {
    if (event.key === "Enter") event.preventDefault();
    if (event.key === "ArrowDown" && event.altKey) { event.preventDefault(); open(); }
  });
  const open = () => new Days(form, field).begin();
  return make("div", { class: "dated" }, field.input,
    sign("▦", `${t("calendar")}: ${field.label}`, open, { "aria-haspopup": "dialog" }));
}

class Days {
  constructor(form, field) {
    this.form = form;
    this.field = field;
    const named = unique();
    this.title = make("h2", { id: named, "aria-live": "polite" });
    this.about = make("p", { class: "quiet" });
    this.rows = make("tbody");
    const table = make("table", { role: "grid", "aria-labelledby": named, onkeydown: (event) => this.key(event) },
      make("thead", {}, make("tr", {}, WEEK.map(([short, long]) => make("th", { scope: "col", abbr: long }, short)))),
      this.rows);
    this.dialog = make("dialog", { class: "days", "aria-labelledby": named },
      make("div", { class: "month" },
        sign("‹", t("monthBefore"), () => this.turn(-1)), this.title, sign("›", t("monthAfter"), () => this.turn(1))),
      table, this.about, make("p", { class: "quiet" }, t("dayKeys")),
      make("p", { class: "choices" }, button(t("close"), () => this.end())));
    this.dialog.addEventListener("cancel", (event) => { event.preventDefault(); this.end(); });
  }

  /** Opens at the day that is typed, else at that of the paper. */
  async begin() {
    const words = [this.field.input.value, this.form.valueAt(["date"])].filter((it) => typeof it === "string");
    document.body.append(this.dialog);
    this.dialog.showModal();
    await this.show({ words }, (month) => month.day, true);
  }

  end(words) {
    this.dialog.close();
    this.dialog.remove();
    // The form may have been made anew meanwhile.
    const { input } = this.form.known.get(JSON.stringify(this.field.way)) ?? this.field;
    input.focus();
    if (words === undefined) return;
    input.value = words;
    input.dispatchEvent(new InputEvent("input", { bubbles: true }));
  }

  /** Shows a month and stands on one of its days, with the focus there if that is asked for. */
  async show(wanted, day, focus) {
    const month = await asked(at(this.form.open.name, "month"), wanted);
    if (month.status !== 200) { this.end(); say(month.why, "trouble"); return; }
    this.month = month;
    this.title.textContent = `${t("month")} ${month.month}/${month.year}`;
    const rows = [];
    for (const it of month.days) {
      if (!rows.length || it.weekday === 0) rows.push(Array(7).fill(undefined));
      rows.at(-1)[it.weekday] = it;
    }
    fill(this.rows, rows.map((row) => make("tr", {}, row.map((it) => it ? this.cell(it) : make("td", {})))));
    const last = month.days.length;
    const chosen = day(month);
    this.stand(Math.min(Math.max(chosen < 1 ? last + chosen : chosen, 1), last), focus);
  }

  cell(it) {
    const told = [WEEK[it.weekday][1], it.words, it.lunar && `${t("lunar")} ${it.lunar}`, it.holiday, ...it.remembered, it.isOff && t("dayOff")];
    const own = make("button", {
      type: "button", tabindex: -1,
      class: it.isOff ? "off" : undefined, onclick: () => this.end(it.words), onfocus: () => this.stand(it.day, false),
    }, make("span", { class: "unseen" }, told.filter(Boolean).join(", ")),
    make("b", { "aria-hidden": "true" }, it.day), make("small", { "aria-hidden": "true" }, it.lunar), (it.holiday || it.remembered.length > 0) && make("i", { class: "feast" }));
    return make("td", { role: "gridcell" }, own);
  }

  /** One day alone can be reached by Tab. */
  stand(day, focus) {
    this.day = day;
    const days = [...this.rows.querySelectorAll("button")];
    days.forEach((it, place) => { it.tabIndex = place + 1 === day ? 0 : -1; });
    if (focus) days[day - 1].focus();
    const { holiday, remembered } = this.month.days[day - 1];
    this.about.textContent = [holiday, ...remembered].filter(Boolean).join("; ") || "\u00a0";
  }

  turn(months, day = () => this.day, focus = false) {
    return this.show({ year: this.month.year, month: this.month.month + months }, day, focus);
  }

  key(event) {
    const last = this.month.days.length;
    const { weekday } = this.month.days[this.day - 1];
    const to = {
      Home: this.day - weekday,
      End: this.day + 6 - weekday,
    }[event.key] ?? (event.key in STEPS ? this.day + STEPS[event.key] : undefined);
    if (to !== undefined) {
      event.preventDefault();
      if (to < 1) this.turn(-1, () => to, true);
      else if (to > last) this.turn(1, () => to - last, true);
      else this.stand(to, true);
    } else if (event.key === "PageUp" || event.key === "PageDown") {
      event.preventDefault();
      this.turn((event.key === "PageUp" ? -1 : 1) * (event.shiftKey ? 12 : 1), () => this.day, true);
    }
  }
}
