// Before a paper is signed: what is still to be done, its files, and what became of it since an earlier edition.

import { asked, at } from "./asking.js";
import { exported } from "./exporting.js";
import { button, fill, make, marked, say } from "./making.js";
import { printing } from "./printing.js";
import { lang, sentence, t } from "./words.js";

const FATES = { changed: "fateChanged", added: "fateAdded", removed: "fateRemoved", moved: "fateMoved", renumbered: "fateRenumbered" };

export async function signing(name, head, main) {
  document.title = `${t("sign")} · ${name}`;
  const whose = make("p", { class: "quiet" }, name);
  fill(head, make("a", { href: `#/paper/${encodeURIComponent(name)}`, class: "back" }, t("backToPaper")), make("h1", {}, t("sign")), whose);
  fill(main, make("p", { class: "quiet" }, t("reading")));
  const first = await asked(at(name));
  const told = first.status === 200 ? await asked(at(name, "signing"), {}) : first;
  if (told.status !== 200) {
    fill(main, make("p", { class: "trouble", role: "alert" }, marked(told.why || t("missing"))));
    return;
  }
  whose.textContent = first.title || name;
  const past = make("section", {});
  const renew = async () => {
    const now = await asked(at(name, "signing"), {});
    if (now.status === 200) fill(past, since(now, name, compared));
  };
  const compared = make("section", { class: "compared", "aria-live": "polite" });
  fill(past, since(told, name, compared));
  fill(main, make("div", { class: "judged signing" },
    todo(told, name), files(told, name, renew), past, compared));
}

/** What hinders it. */
function todo(told, name) {
  if (told.isReady) return make("p", { class: "ready" }, t("canBeSigned"));
  const rows = told.findings.filter((it) => it.severity === "error" || it.severity === "fatal");
  return [make("h2", {}, `${t("cannotBeSigned")}: ${rows.length}`),
    make("ol", { class: "todo" }, rows.map((it) => make("li", {},
      make("p", {}, marked(sentence(it.message))),
      it.cures.map((words) => make("p", { class: "quiet" }, marked(sentence(words)))),
      it.way && make("a", { href: `#/paper/${encodeURIComponent(name)}/${encodeURIComponent(JSON.stringify(it.way))}` }, t("go")))))];
}

function files(told, name, renew) {
  const made = make("p", {});
  const build = async (isFinal) => {
    const answer = await exported(name, isFinal);
    if (!answer) return;
    answer.told.forEach((why) => say(why, "trouble"));
    fill(made, answer.files.map((it) => make("a", { href: `/api/files/${encodeURIComponent(it)}`, download: it.split("/").pop(), class: "act" }, it)));
    made.querySelector("a").focus();
    renew();
  };
  return [make("h2", {}, t("filesAndPrint")),
    make("p", { class: "choices" },
      button(t("buildFinal"), () => build(true), { class: "main", disabled: !told.isReady }),
      button(t("buildDraft"), () => build(false)),
      told.pages.length > 0 && button(t("print"), () => printing(name, told.pages))),
    made];
}

/** Editions it can be held against. */
function since(told, name, compared) {
  if (!told.editions.length) return [make("h2", {}, t("sinceEdition")), make("p", { class: "quiet" }, t("noEdition"))];
  const when = (time) => new Date(time * 1000).toLocaleString(lang === "en" ? "en-GB" : "vi-VN", { dateStyle: "short", timeStyle: "short" });
  const list = make("select", { id: "edition", value: undefined },
    told.editions.map((it) => make("option", { value: it.number, selected: it.number === told.last }, `${t("edition")} ${it.number} (${when(it.time)})`)));
  const show = async () => {
    const answer = await asked(at(name, "compared"), { edition: Number(list.value) });
    if (answer.status !== 200) { say(answer.why, "trouble"); return; }
    fill(compared, differences(answer), ways(name, list.value, answer));
  };
  return [make("h2", {}, t("sinceEdition")),
    make("p", { class: "choices" }, make("label", { for: "edition" }, t("against")), list, button(t("compare"), show))];
}

function differences({ data, text }) {
  if (!data.length && !text.length) return make("p", {}, t("noDifference"));
  const fate = (it) => make("td", { class: it.fate }, t(FATES[it.fate]));
  return [
    text.length > 0 && table(t("changedWords"), [t("place"), t("words")], text.map((it) => make("tr", {},
      fate(it), make("td", {}, it.place),
      make("td", {}, it.pieces.map(([what, words]) => what === "kept" ? words : make(what === "gone" ? "del" : "ins", {}, words)))))),
    data.length > 0 && table(t("changedData"), [t("what"), t("was"), t("now")], data.map((it) => make("tr", {},
      fate(it), make("td", {}, it.name, it.item && make("span", { class: "quiet" }, ` ${it.number} ${it.item}`)),
      make("td", {}, it.was || "—"), make("td", {}, it.is || "—")))),
  ];
}

function table(title, columns, rows) {
  return [make("h3", {}, title), make("table", {},
    make("thead", {}, make("tr", {}, [t("fate"), ...columns].map((it) => make("th", { scope: "col" }, it)))),
    make("tbody", {}, rows))];
}

/** The same as files, and as a paper of its own. */
function ways(name, number, { data, text }) {
  if (!data.length && !text.length) return undefined;
  const stem = name.split("/").pop().replace(/\.ya?ml$/i, "");
  const link = (ending, words) => make("a", {
    href: `/api/${at(name, `marked/${number}/${encodeURIComponent(`${stem}-so-sanh.${ending}`)}`)}`,
    download: `${stem}-so-sanh.${ending}`, class: "act",
  }, words);
  return make("p", { class: "choices" }, link("docx", t("tracked")), link("pdf", t("coloured")), button(t("tableOfChanges"), async () => {
    const made = await asked(at(name, "summed"), { edition: Number(number) });
    if (made.status !== 200) { say(made.why, "trouble"); return; }
    made.told.forEach((it) => say(it));
    location.hash = `#/paper/${encodeURIComponent(made.name)}`;
  }));
}
