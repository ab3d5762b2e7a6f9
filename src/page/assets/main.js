// Which view is shown: the papers of the folder, or one of them.

import { begun } from "./begun.js";
import { answeredWith } from "./ended.js";
import { home } from "./home.js";
import { paper } from "./paper.js";
import { letters } from "./letters.js";
import { settings } from "./settings.js";
import { signing } from "./signing.js";
import { dropping, word } from "./word.js";

let leave = () => {};
let dropped;
let shown = 0;

/** Each view gets places of its own: what a view that was left still answers, nobody sees. */
function emptied(id) {
  const old = document.getElementById(id);
  const place = old.cloneNode(false);
  old.replaceWith(place);
  return place;
}

async function show() {
  leave();
  leave = () => {};
  document.querySelectorAll("dialog").forEach((it) => it.remove());
  const turn = ++shown;
  const ended = (await view(emptied("head"), emptied("main"))) ?? (() => {});
  if (turn === shown) leave = ended;
  else ended();
}

/** The view that the address names; what ends it, where something has to. */
function view(head, main) {
  const [, which, name, way] = location.hash.split("/");
  if (which === "paper" && name) return paper(decodeURIComponent(name), head, main, way && JSON.parse(decodeURIComponent(way)));
  if (which === "sign" && name) return signing(decodeURIComponent(name), head, main);
  if (which === "letters" && name) return letters(decodeURIComponent(name), head, main);
  if (which === "settings") return settings(name && decodeURIComponent(name), head, main);
  if (which === "new") return begun(head, main);
  if (which === "word" && dropped) return word(dropped, head, main);
  return home(head, main, take);
}

/** A file is looked at in a view of its own. */
function take(file) {
  dropped = file;
  if (location.hash === "#/word") show();
  else location.hash = "#/word";
}

dropping(take);

/** As long as the page is open the program is told so. */
const HERE = 30000;
setInterval(() => fetch("/api/here").then((it) => answeredWith(it.status), () => answeredWith(0)), HERE);

addEventListener("hashchange", show);
show();
