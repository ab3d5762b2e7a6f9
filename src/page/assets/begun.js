// A new paper, by one question after the other.

import { asked } from "./asking.js";
import { button, fill, make, marked, unique } from "./making.js";
import { plain, sentence, t } from "./words.js";

/** More choices than this are searched by typing. */
const FEW = 12;
/** More than this are not shown at once. */
const MANY = 100;

export async function begun(head, main) {
  document.title = `${t("begin")} · kehoach`;
  fill(head, make("a", { href: "#/", class: "back" }, t("back")), make("h1", {}, t("begin")));
  const place = make("div", { class: "begun" });
  fill(main, place);
  const answers = [];
  await next();

  /** Asks what is to be asked now; `kept` is what was answered to it before. */
  async function next(kept) {
    const answer = await asked("begun", { answers });
    if (answer.status !== 200) {
      answers.pop();
      const told = place.querySelector(".trouble");
      if (told) fill(told, marked(answer.why));
      else fill(place, make("p", { class: "trouble", role: "alert" }, marked(answer.why)));
      place.querySelector("input, select")?.focus();
      return;
    }
    if (answer.question) question(answer.question, kept);
    else last(answer);
  }

  function back() {
    const [, kept] = answers.pop();
    next(kept);
  }

  function question(it, kept) {
    const id = unique();
    const told = make("p", { class: "trouble", role: "alert" });
    const field = it.isChosen && it.choices.length <= FEW ? radios(it, id, kept) : typed(it, id, kept);
    const go = (event) => {
      event.preventDefault();
      answers.push([it.ask, field.value()]);
      next();
    };
    fill(place, make("form", { onsubmit: go, oninput: () => fill(told) },
      make("p", { class: "quiet" }, `${t("question")} ${answers.length + 1}`),
      field.label, it.help && make("p", { class: "quiet", id: `${id}-help` }, marked(sentence(it.help))),
      field.element, told,
      make("p", { class: "choices" },
        make("button", { type: "submit", class: "main" }, t("goOn")),
        answers.length > 0 && button(t("goBack"), back))));
    place.querySelector("input, select").focus();
  }

  function radios(it, id, kept) {
    const chosen = kept ?? it.default ?? it.choices[0]?.[0];
    const all = it.choices.map(([value, words]) => make("label", { class: "choice" },
      make("input", { type: "radio", name: id, value, checked: value === chosen }), words));
    const element = make("fieldset", { "aria-describedby": `${id}-help` }, make("legend", { class: "asked" }, it.words), all);
    return { element, value: () => element.querySelector("input:checked")?.value ?? "" };
  }

  function typed(it, id, kept) {
    const known = it.choices.find(([value]) => value === kept);
    const first = known?.[1] ?? kept ?? (it.isChosen ? "" : it.default ?? "");
    const input = make("input", { id, type: "text", autocomplete: "off", "aria-describedby": `${id}-help`, value: first });
    const label = make("label", { for: id, class: "asked" }, it.words);
    const list = it.choices.length > 0 && listed(it, input, id, first, known);
    return {
      label,
      element: [input, list],
      value: () => (known && input.value === first ? kept : input.value),
    };
  }

  /** What can be chosen and fits what is typed; arrows walk it, Enter takes it. */
  function listed(it, input, id, first, known) {
    const list = make("ul", { class: "fits", id: `${id}-fits`, role: "listbox", "aria-label": it.words });
    const more = make("p", { class: "quiet", role: "status" });
    let [fits, active] = [[], -1];
    const take = ([value]) => {
      answers.push([it.ask, value]);
      next();
    };
    const walk = (to) => {
      list.children[active]?.setAttribute("aria-selected", "false");
      active = to;
      const row = list.children[to];
      row?.setAttribute("aria-selected", "true");
      row?.scrollIntoView({ block: "nearest" });
      if (row) input.setAttribute("aria-activedescendant", row.id);
      else input.removeAttribute("aria-activedescendant");
    };
    const show = () => {
      fits = fitting(it.choices, input.value === first ? "" : input.value);
      const shown = fits.slice(0, MANY);
      fill(list, shown.map((choice, at) => make("li", {
        role: "option", id: `${id}-fits-${at}`, "aria-selected": "false", onclick: () => take(choice),
      }, choice[1])));
      list.hidden = !shown.length;
      input.setAttribute("aria-expanded", String(shown.length > 0));
      const hidden = fits.length > MANY ? `${t("moreChoices")}: ${fits.length - MANY}.` : "";
      more.textContent = fits.length || !it.isChosen ? hidden : t("noneFits");
      walk(input.value === first ? shown.indexOf(known) : -1);
    };
    const steps = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 };
    input.addEventListener("keydown", (event) => {
      const many = list.children.length;
      if (event.isComposing || !many) return;
      if (event.key in steps) walk(Math.min(Math.max(active + steps[event.key], 0), many - 1));
      else if (event.key === "Enter" && active >= 0) take(fits[active]);
      else return;
      event.preventDefault();
    });
    for (const [key, value] of [["role", "combobox"], ["aria-autocomplete", "list"], ["aria-controls", list.id]]) input.setAttribute(key, value);
    input.addEventListener("input", show);
    show();
    return [list, more];
  }

  function last(it) {
    const subject = answers.find(([ask]) => ask === "subject")?.[1];
    fill(place, make("div", {},
      make("h2", {}, it.name),
      it.letterhead.length > 0 && make("pre", { class: "letterhead", tabindex: "0" }, it.letterhead.join("\n")),
      subject && make("p", {}, `${t("subject")}: ${subject}`),
      it.told && make("p", {}, marked(it.told)),
      make("p", {}, `${t("left")}: ${it.left}`),
      make("p", { class: "choices" },
        button(t("makeIt"), async () => {
          const made = await asked("begun", { answers, write: true });
          if (made.status === 200) location.hash = `#/paper/${encodeURIComponent(made.name)}`;
          else fill(place, make("p", { class: "trouble", role: "alert" }, marked(made.why)));
        }, { class: "main" }),
        button(t("goBack"), back))));
    place.querySelector("button").focus();
  }
}

/** Choices in which each of the words that are typed stands; what stands together as it was typed goes before. */
function fitting(choices, typed) {
  const wanted = plain(typed).split(/\s+/).filter(Boolean);
  const fits = choices.filter(([value, words]) => wanted.every((word) => plain(`${words} ${value}`).includes(word)));
  const far = ([, words]) => { const at = plain(words).indexOf(plain(typed).trim()); return at < 0 ? Infinity : at; };
  return fits.sort((one, other) => (far(one) > far(other)) - (far(one) < far(other)));
}
