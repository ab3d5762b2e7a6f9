// A Word file that is dropped on the page: its findings beside its text, and what can become of it.

import { asked, at, sentFile } from "./asking.js";
import { button, fill, make, marked, say } from "./making.js";
import { t } from "./words.js";

/** Takes files that are dropped anywhere. */
export function dropping(take) {
  addEventListener("dragover", (event) => event.preventDefault());
  addEventListener("drop", (event) => {
    event.preventDefault();
    const file = event.dataTransfer.files[0];
    if (file) take(file);
  });
}

export async function word(file, head, main) {
  document.title = `${file.name} · kehoach`;
  fill(head, make("a", { href: "#/", class: "back" }, t("back")), make("h1", {}, file.name));
  fill(main, make("p", { class: "quiet" }, t("reading")));
  const judged = await sentFile(`word/${encodeURIComponent(file.name)}`, file);
  if (judged.status !== 200) {
    fill(main, make("p", { class: "trouble", role: "alert" }, marked(judged.why)));
    return;
  }
  const acts = make("p", { class: "choices" },
    judged.of && button(`${t("pull")} ${judged.of}`, () => pulled(file, main), { class: "main" }),
    button(t("import"), async () => {
      const made = await sentFile(`word/${encodeURIComponent(file.name)}/taken`, file);
      if (made.status !== 200) { say(made.why, "trouble"); return; }
      made.told.forEach((it) => say(it));
      location.hash = `#/paper/${encodeURIComponent(made.name)}`;
    }));
  const found = new Map();
  judged.findings.forEach((it) => found.set(it.line, [...(found.get(it.line) || []), it]));
  const many = judged.findings.length;
  fill(main, make("div", { class: "judged" },
    make("h2", {}, many ? `${t("found")}: ${many}` : t("clean")), acts,
    (found.get(null) || []).map(finding),
    make("table", {}, make("tbody", {}, judged.lines.map((line, place) => {
      const own = found.get(place + 1) || [];
      if (!line.trim() && !own.length) return undefined;
      return make("tr", { class: own.length ? "told" : undefined }, make("td", {}, line), make("td", {}, own.map(finding)));
    })))));
}

function finding(it) {
  return make("div", { class: `one ${it.severity}` },
    make("p", {}, make("strong", {}, t(it.severity), ": "), marked(it.message)),
    it.cures.map((words) => make("p", { class: "quiet" }, marked(words))));
}

/** A paragraph in which the words that differ stand out. */
function apart(paragraph, words) {
  if (!paragraph) return "—";
  const at = words ? paragraph.indexOf(words) : -1;
  if (at < 0) return paragraph;
  return [paragraph.slice(0, at), make("mark", {}, words), paragraph.slice(at + words.length)];
}

/** What was edited in the file, side by side; it is written when that is asked for. */
async function pulled(file, main) {
  fill(main, make("p", { class: "quiet" }, t("reading")));
  const told = await sentFile(`word/${encodeURIComponent(file.name)}/pulled`, file);
  if (told.status !== 200) {
    fill(main, make("p", { class: "trouble", role: "alert" }, marked(told.why)));
    return;
  }
  const table = (title, rows) => rows.length > 0 && [
    make("h2", {}, title),
    make("table", {},
      make("thead", {}, make("tr", {}, make("th", { scope: "col" }, t("was")), make("th", { scope: "col" }, t("is")))),
      make("tbody", {}, rows.map((it) => make("tr", {},
        make("td", {}, apart(it.was, it.old)), make("td", {}, apart(it.is, it.new), it.why && make("p", { class: "quiet" }, marked(it.why))))))),
  ];
  fill(main, make("div", { class: "judged" },
    table(t("carried"), told.carried), table(t("conflicts"), told.conflicts), table(t("leftOut"), told.left),
    !told.carried.length && !told.left.length && !told.conflicts.length && make("p", {}, t("sameAs")),
    make("p", { class: "choices" },
      told.text && button(`${t("putInto")} ${told.name}`, async () => {
        const written = await asked(at(told.name, "text"), { known: told.known, text: told.text });
        if (written.status !== 200) { say(written.why || t("changedElsewhere"), "trouble"); return; }
        location.hash = `#/paper/${encodeURIComponent(told.name)}`;
      }, { class: "main" }))));
}
