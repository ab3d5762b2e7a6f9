// Makes the files of a paper. Where one stands that somebody has edited, it is asked what becomes of it.

import { asked, at } from "./asking.js";
import { ask, make, say } from "./making.js";
import { t } from "./words.js";

/** What was made; nothing where it was refused, which is told. */
export async function exported(name, isFinal) {
  const made = await asked(at(name, "build"), { final: isFinal });
  if (!made.edited) return given(made);
  const docx = made.edited.find((it) => it.toLowerCase().endsWith(".docx"));
  const choice = await ask(t("editedThere"), [
    make("ul", {}, made.edited.map((it) => make("li", {}, it))),
    make("p", {}, t("editedHow")),
  ], [
    ...(docx ? [[t("takeEdits"), "take"]] : []),
    [t("stay"), "stay"], [t("giveWay"), "give-way"], [t("close"), undefined],
  ]);
  if (choice === "take") await taken(docx);
  else if (choice) return given(await asked(at(name, "build"), { final: isFinal, edited: choice }));
  return undefined;
}

function given(made) {
  if (made.status === 200) return made;
  say(made.why, "trouble");
  return undefined;
}

/** Shows the edits of a file of the folder, as if it was dropped here. */
async function taken(name) {
  const answer = await fetch(`/api/files/${encodeURIComponent(name)}`).catch(() => ({ ok: false }));
  if (!answer.ok) { say(t("missingFile"), "trouble"); return; }
  const file = new File([await answer.blob()], name.split("/").pop());
  dispatchEvent(new CustomEvent("edits", { detail: file }));
}
