// A new paper, by one question after the other.

import { asked } from "./asking.js";
import { button, fill, make, marked, unique } from "./making.js";
import { plain, t } from "./words.js";

/** More choices than this are searched by typing. */
const FEW = 12;

export async function begun(head, main) {
  document.title = `${t("begin")} · kehoach`;
  fill(head, make("a", { href: "#/", class: "back" }, t("back")), make("h1", {}, t("begin")));
  const place = make("div", { class: "begun" });
  fill(main, place);
  const answers = [];
  await next();

  async function next() {
    const answer = await asked("begun", { answers });
    if (answer.status !== 200) {
      answers.pop();
      const told = place.querySelector(".trouble");
      if (told) fill(told, marked(answer.why));
      else fill(place, make("p", { class: "trouble", role: "alert" }, marked(answer.why)));
      place.querySelector("input, select")?.focus();
      return;
    }
    if (answer.question) question(answer.question);
    else last(answer);
  }

  function question(it) {
    const id = unique();
    const told = make("p", { class: "trouble", role: "alert" });
    const field = it.isChosen && it.choices.length <= FEW ? radios(it, id) : typed(it, id);
    const go = (event) => {
      event.preventDefault();
      answers.push([it.ask, field.value()]);
      next();
    };
    fill(place, make("form", { onsubmit: go },
      make("p", { class: "quiet" }, `${t("question")} ${answers.length + 1}`),
      field.label, it.help && make("p", { class: "quiet", id: `${id}-help` }, marked(it.help)),
      field.element, told,
      make("p", { class: "choices" },
        make("button", { type: "submit", class: "main" }, t("goOn")),
        answers.length > 0 && button(t("goBack"), () => { answers.pop(); next(); }))));
    place.querySelector("input, select").focus();
  }

  function radios(it, id) {
    const chosen = it.default ?? it.choices[0]?.[0];
    const all = it.choices.map(([value, words]) => make("label", { class: "choice" },
      make("input", { type: "radio", name: id, value, checked: value === chosen }), words));
    const element = make("fieldset", { "aria-describedby": `${id}-help` }, make("legend", { class: "asked" }, it.words), all);
    return { element, value: () => element.querySelector("input:checked")?.value ?? "" };
  }

  function typed(it, id) {
    const first = it.isChosen ? "" : it.default ?? "";
    const input = make("input", { id, type: "text", autocomplete: "off", "aria-describedby": `${id}-help`, value: first });
    const list = make("ul", { class: "fits" });
    const show = () => {
      const typed = input.value === first ? "" : input.value;
      const wanted = plain(typed).split(/\s+/).filter(Boolean);
      const fits = it.choices.filter(([value, words]) => wanted.every((word) => plain(`${words} ${value}`).includes(word)));
      // What stands together as it was typed goes before.
      const far = ([, words]) => { const at = plain(words).indexOf(plain(typed).trim()); return at < 0 ? Infinity : at; };
      fits.sort((one, other) => (far(one) > far(other)) - (far(one) < far(other)));
      fill(list, fits.slice(0, FEW).map(([value, words]) => make("li", {}, button(words, () => {
        answers.push([it.ask, value]);
        next();
      }))));
    };
    if (it.choices.length) { input.addEventListener("input", show); show(); }
    return {
      label: make("label", { for: id, class: "asked" }, it.words),
      element: [input, it.choices.length > 0 && list],
      value: () => input.value,
    };
  }

  function last(it) {
    fill(place, make("div", {},
      make("h2", {}, it.name),
      it.letterhead.length > 0 && make("pre", { class: "letterhead", tabindex: "0" }, it.letterhead.join("\n")),
      it.told && make("p", {}, marked(it.told)),
      make("p", {}, `${t("left")}: ${it.left}`),
      make("p", { class: "choices" },
        button(t("makeIt"), async () => {
          const made = await asked("begun", { answers, write: true });
          if (made.status === 200) location.hash = `#/paper/${encodeURIComponent(made.name)}`;
          else fill(place, make("p", { class: "trouble", role: "alert" }, marked(made.why)));
        }, { class: "main" }),
        button(t("goBack"), () => { answers.pop(); next(); }))));
    place.querySelector("button").focus();
  }
}
