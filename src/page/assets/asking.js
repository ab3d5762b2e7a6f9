// Asks the program, and tells when it does not answer.

import { lang, t } from "./words.js";

/** What the program answers: its status and its words. */
export async function asked(path, sent) {
  const headers = { "kehoach-lang": lang };
  const options = { headers, method: "GET" };
  if (sent !== undefined) {
    options.method = "POST";
    headers["content-type"] = "application/json";
    options.body = JSON.stringify(sent);
  }
  let answer;
  try {
    answer = await fetch(`/api/${path}`, options);
  } catch {
    return { status: 0, why: t("stopped") };
  }
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
