// A program that has ended: told above every view until it answers again.

import { make, marked } from "./making.js";
import { t } from "./words.js";

/** How often it is looked whether it runs again. */
const AGAIN = 2000;

let told;

/** Takes what a call was answered with: 0 when nobody answers, 401 or 403 when the program is another by now. */
export function answeredWith(status) {
  if (status === 0) tell("ended");
  else if (status === 401 || status === 403) tell("elsewhere");
  else if (told) { told.remove(); told = undefined; }
}

function tell(key) {
  if (told?.dataset.key === key) return;
  const isNew = !told;
  told?.remove();
  told = make("div", { class: "ended", role: "alert", "data-key": key },
    make("strong", {}, t(key)), " ", marked(t(`${key}How`)));
  document.body.prepend(told);
  if (isNew) setTimeout(again, AGAIN);
}

async function again() {
  const answer = await fetch("/api/here").catch(() => ({ status: 0 }));
  answeredWith(answer.status);
  if (told) setTimeout(again, AGAIN);
}
