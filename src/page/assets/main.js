// Which view is shown: the papers of the folder, or one of them.

import { begun } from "./begun.js";
import { home } from "./home.js";
import { paper } from "./paper.js";
import { letters } from "./letters.js";
import { fill } from "./making.js";
import { settings } from "./settings.js";
import { signing } from "./signing.js";
import { dropping, word } from "./word.js";

const head = document.getElementById("head");
const main = document.getElementById("main");
let leave = () => {};
let dropped;

async function show() {
  leave();
  document.querySelectorAll("dialog").forEach((it) => it.remove());
  leave = () => {};
  const [, view, name, way] = location.hash.split("/");
  fill(head);
  fill(main);
  if (view === "paper" && name) {
    leave = await paper(decodeURIComponent(name), head, main, way && JSON.parse(decodeURIComponent(way)));
  } else if (view === "sign" && name) {
    await signing(decodeURIComponent(name), head, main);
  } else if (view === "letters" && name) {
    leave = await letters(decodeURIComponent(name), head, main);
  } else if (view === "settings") {
    leave = await settings(name && decodeURIComponent(name), head, main);
  } else if (view === "new") {
    await begun(head, main);
  } else if (view === "word" && dropped) {
    await word(dropped, head, main);
  } else {
    await home(head, main, take);
  }
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
setInterval(() => fetch("/api/here").catch(() => {}), HERE);

addEventListener("hashchange", show);
show();
