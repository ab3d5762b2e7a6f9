// A Word file that is dropped on the page: its findings beside its text, and what can become of it.

import { sentFile } from "./asking.js";
import { button, fill, make, marked, say } from "./making.js";
import { pulled } from "./pulled.js";
import { t } from "./words.js";

/** Takes files that are dropped anywhere, or whose edits are asked for. */
export function dropping(take) {
  addEventListener("dragover", (event) => event.preventDefault());
  addEventListener("drop", (event) => {
    event.preventDefault();
    const file = event.dataTransfer.files[0];
    if (file) take(file);
  });
  addEventListener("edits", (event) => take(event.detail));
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
