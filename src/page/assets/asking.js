// Asks the program, and tells when it does not answer.

import { answeredWith } from "./ended.js";
import { lang, t } from "./words.js";

/** What the program answers: its status and its words. */
export function asked(path, sent) {
  return sent === undefined ? answered(path, { method: "GET" }) : answered(path, { method: "POST", body: JSON.stringify(sent) });
}

/** The same to a file that is sent. */
export function sentFile(path, file) {
  return answered(path, { method: "POST", body: file });
}

async function answered(path, options) {
  options.headers = { "kehoach-lang": lang };
  let answer;
  try {
    answer = await fetch(`/api/${path}`, options);
  } catch {
    answeredWith(0);
    return { status: 0, why: t("stopped") };
  }
  answeredWith(answer.status);
  const words = await answer.text();
  try {
    return { status: answer.status, ...JSON.parse(words) };
  } catch {
    return { status: answer.status, why: words };
  }
}

/** The address of a paper below `api/`. */
export function at(name, what = "") {
  return `papers/${encodeURIComponent(name)}${what && `/${what}`}`;
}
