// Which view is shown: the papers of the folder, or one of them.

import { home } from "./home.js";
import { paper } from "./paper.js";
import { fill } from "./making.js";

const head = document.getElementById("head");
const main = document.getElementById("main");
let leave = () => {};

async function show() {
  leave();
  leave = () => {};
  const [, view, name] = location.hash.split("/");
  fill(head);
  fill(main);
  if (view === "paper" && name) {
    leave = await paper(decodeURIComponent(name), head, main);
  } else {
    await home(head, main);
  }
}

addEventListener("hashchange", show);
show();
