// A run of letters: what was found in the copies, how far it is, and what came of it.

import { asked, at } from "./asking.js";
import { ask, button, fill, make, marked, say } from "./making.js";
import { sentence, t } from "./words.js";

/** How often it is asked how far a run is. */
const OFTEN = 300;
/** Cells that are named of one finding. */
const NAMED = 6;

export class Running {
  constructor(name, found, go) {
    Object.assign(this, { name, found, go });
    this.title = make("h2", { id: "run" });
    this.body = make("div", {});
    this.element = make("section", { class: "findings run", "aria-labelledby": "run", tabindex: "0" }, make("div", { role: "status" }, this.title), this.body);
  }

  leave() {
    clearTimeout(this.later);
  }

  /** Has all copies judged, unless files are being written. */
  async judge() {
    const now = await asked(at(this.name, "run"));
    if (now.phase === "writing") { this.show(now); return; }
    await this.begin({});
  }

  async begin(wish) {
    this.wish = wish;
    const begun = await asked(at(this.name, "run"), wish);
    if (begun.status === 200) this.show(begun);
    else say(begun.why, "trouble");
  }

  /** Asks what is wanted beside the copies, and begins. */
  async ask() {
    const year = new Date().getFullYear();
    const check = (id, words, on = false) => make("label", { class: "choice" }, make("input", { type: "checkbox", id, checked: on }), words);
    const form = make("div", { class: "wishes" },
      check("print", t("wishPrint"), true), check("duplex", t("wishDuplex")), check("mail", t("wishMail")),
      check("final", t("wishFinal")), check("register", t("wishRegister")),
      make("p", { class: "field" }, make("label", { for: "registerName" }, t("registerName")),
        make("input", { id: "registerName", type: "text", value: `so-${year}.xlsx` })));
    const is = (id) => form.querySelector(`#${id}`).checked;
    if (!(await ask(t("makeAll"), [make("p", {}, t("makeWhere")), form], [[t("makeAll"), true], [t("close"), false]]))) return;
    const register = is("register") ? form.querySelector("#registerName").value : undefined;
    await this.begin({ write: true, print: is("print"), duplex: is("duplex"), mail: is("mail"), final: is("final"), register });
  }

  async look() {
    const now = await asked(at(this.name, "run"));
    if (now.status === 200) this.show(now);
    else { this.title.textContent = now.why; this.later = setTimeout(() => this.look(), 5 * OFTEN); }
  }

  show(run) {
    clearTimeout(this.later);
    const goes = run.phase === "judging" || run.phase === "writing";
    if (goes) this.later = setTimeout(() => this.look(), OFTEN);
    this.title.textContent = this.said(run);
    const found = run.found ?? [];
    this.found(found);
    fill(this.body,
      goes && make("p", { class: "going" },
        make("progress", { max: run.of || 1, value: run.done, "aria-label": t(run.phase) }),
        make("span", {}, `${run.done}/${run.of}`), make("span", { class: "quiet" }, run.at),
        button(t("stop"), () => this.stop())),
      run.refused.map((it) => make("p", { class: "trouble" }, marked(it))),
      !goes && this.ended(run),
      make("ol", {}, found.map((it) => this.row(it))));
  }

  /** Where the run stands, in a line. */
  said(run) {
    const { judged, made } = run;
    if (run.phase === "judging") return t("judging");
    if (run.phase === "writing") return t("writing");
    if (made) return `${made.isWhole ? t("madeAll") : t("madeSome")}: ${made.copies}${made.same ? ` (${made.same} ${t("madeSame")})` : ""}`;
    if (run.phase === "stopped") return t("stoppedRun");
    if (!judged) return t("cannot");
    if (!judged.left && !(run.found ?? []).length) return `${judged.all} ${t("copies")}: ${t("allClean")}`;
    return `${judged.all} ${t("copies")}; ${judged.left} ${t("withErrors")}`;
  }

  /** What came of a run, and what can be done then. */
  ended(run) {
    const { made, judged } = run;
    const link = (name) => make("a", { href: `/api/files/${encodeURIComponent(name)}`, download: name.split("/").pop() }, name);
    const again = (more) => this.begin({ ...this.wish, ...more });
    const held = this.wish?.write && !made && judged && !judged.isWritable;
    return [
      held && make("p", { class: "trouble" }, t(judged.canSkip ? "heldSome" : "heldAll")),
      held && judged.canSkip && make("p", {}, button(t("skip"), () => again({ skip: true }))),
      run.phase === "stopped" && this.wish?.write && make("p", {}, t("stoppedHow"), " ", button(t("goOn"), () => again({}))),
      made?.isFull && make("p", { class: "trouble" }, t("diskFull")),
      made && make("ul", { class: "made" },
        made.print && make("li", {}, `${t("printFile")}: `, link(made.print)),
        made.register && make("li", {}, `${t("register")}: `, link(made.register)),
        make("li", {}, `${t("madeWhere")}: ${made.folder}`)),
      run.files.length > 0 && make("details", {}, make("summary", {}, `${run.files.length + run.more} ${t("madeFiles")}`),
        make("ul", { class: "made" }, run.files.map((name) => make("li", {}, link(name))),
          run.more > 0 && make("li", {}, `… ${run.more} ${t("moreFiles")}`))),
    ];
  }

  row(it) {
    const names = it.names ?? [];
    const cells = names.slice(0, NAMED).map((words, at) => button(words, () => this.go(...it.places[at]), { class: "cell" }));
    return make("li", { class: it.severity },
      make("span", { class: "weight" }, t(it.severity)),
      make("div", { class: "told" },
        make("p", {}, marked(sentence(it.message))),
        it.cures.map((words) => make("p", { class: "quiet" }, marked(sentence(words)))),
        it.count > 0 && make("p", {}, `${t("inCopies")} ${it.count}: `, cells, it.count > NAMED && ` … +${it.count - NAMED}`)));
  }

  async stop() {
    await asked(at(this.name, "run/stop"), {});
    await this.look();
  }
}
