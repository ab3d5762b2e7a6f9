// The papers of the folder.

import { asked, at } from "./asking.js";
import { ask, button, fill, make, marked, say } from "./making.js";
import { plain, t } from "./words.js";

const STATES = ["findings", "look", "draft", "ready", "built", "edited"];

export async function home(head, main, take) {
  document.title = `${t("papers")} · kehoach`;
  fill(main, make("p", { class: "quiet" }, t("reading")));
  const all = await asked("papers");
  if (all.status !== 200) {
    fill(main, make("p", { class: "trouble", role: "alert" }, marked(all.why)));
    return;
  }
  fill(head, make("h1", {}, t("papers")), make("p", { class: "quiet" }, `${t("folder")}: ${all.folder}`),
    make("a", { href: "#/settings", class: "act" }, t("settings")),
    make("a", { href: "#/new", class: "act main" }, t("begin")),
    make("label", { class: "act" }, t("openWord"),
      make("input", { type: "file", accept: ".docx,.odt,.pdf,.txt", class: "unseen", onchange: (event) => take(event.target.files[0]) })));
  const words = make("input", { type: "search", id: "search", oninput: list });
  const states = make("select", { id: "states", onchange: list },
    make("option", { value: "" }, t("all")),
    STATES.map((it) => make("option", { value: it }, t(it))));
  const rows = make("tbody");
  const none = make("p", { class: "quiet" });
  fill(main, make("div", { class: "home" },
    make("div", { class: "asking" },
      make("p", { class: "field wide" }, make("label", { for: "search" }, t("search")), words),
      make("p", { class: "field" }, make("label", { for: "states" }, t("state")), states)),
    make("table", {},
      make("thead", {}, make("tr", {},
        ["kind", "number", "date", "subject", "state"].map((it) => make("th", { scope: "col", class: it }, t(it))))),
      rows),
    none));
  list();

  function list() {
    const wanted = plain(words.value).split(/\s+/).filter(Boolean);
    const shown = all.papers.filter((it) => {
      const said = plain([it.kind, it.number, it.date, it.subject, it.name].filter(Boolean).join(" "));
      return wanted.every((word) => said.includes(word)) && (!states.value || it.state === states.value);
    });
    fill(rows, shown.map(row));
    none.textContent = shown.length ? "" : t(all.papers.length ? "noneFound" : "none");
  }
}

function row(it) {
  const told = (it.counts || []).map((many, at) => many && `${many} ${t(["errors", "warnings", "notes"][at])}`);
  return make("tr", {},
    make("td", { class: "kind" }, it.kind),
    make("td", { class: "number" }, it.number),
    make("td", { class: "date" }, it.date),
    make("td", { class: "subject" },
      make("a", { href: `#/paper/${encodeURIComponent(it.name)}` }, it.subject || it.name),
      make("span", { class: "file" }, it.name),
      it.why && make("span", { class: "file" }, it.why)),
    make("td", { class: "state" },
      make("span", { class: `state ${it.state}` }, t(it.state)),
      make("span", { class: "file" }, told.filter(Boolean).join(", ")),
      button(t("turn"), () => turn(it), { "aria-label": `${t("turn")}: ${it.subject || it.name}` }),
      button(t("copy"), () => copy(it), { "aria-label": `${t("copy")}: ${it.subject || it.name}` })));
}

/** Makes a new paper that says the same, and opens it. */
async function copy(it) {
  const stem = it.name.split("/").pop().replace(/\.ya?ml$/i, "");
  const name = make("input", { type: "text", id: "name", value: `${stem}-2`, spellcheck: false });
  const goes = await ask(t("copyTitle"),
    [make("p", { class: "field" }, make("label", { for: "name" }, t("copyName")), name), make("p", { class: "quiet" }, t("copyWhere"))],
    [[t("copy"), true], [t("close"), false]]);
  if (!goes) return;
  const made = await asked(at(it.name, "copied"), { name: name.value });
  if (made.status !== 200) {
    say(made.why, "trouble");
    return;
  }
  location.hash = `#/paper/${encodeURIComponent(made.name)}`;
}

/** Takes a paper over into another year, and opens what came of it. */
async function turn(it) {
  const old = it.year ?? new Date().getFullYear();
  const year = make("input", { type: "number", id: "year", min: "1900", max: "2100", value: String(old + 1) });
  const goes = await ask(t("turn"),
    [make("p", { class: "field" }, make("label", { for: "year" }, t("newYear")), year), make("p", { class: "quiet" }, t("turnWhere"))],
    [[t("turn"), true], [t("close"), false]]);
  if (!goes) return;
  const made = await asked(at(it.name, "turned"), { year: Number(year.value) });
  if (made.status !== 200) {
    say(made.why, "trouble");
    return;
  }
  say(made.told);
  location.hash = `#/paper/${encodeURIComponent(made.name)}`;
}
