// Fields, made of values and of what can stand in their place.

import { dated } from "./days.js";
import { button, make, marked, sign, unique } from "./making.js";
import { grid } from "./table.js";
import { valueAt } from "./values.js";
import { lang, plain, t } from "./words.js";

/** Words longer than this have the whole width. */
const SHORT = 34;
/** Where the first words of a new group go, when it needs no key. */
const FIRST = ["title", "text", "heading", "name", "opening", "to", "subject"];

/** The fields of a whole description. */
export function fields(form, values) {
  return group(form, [], form.form.root, values, true);
}

const isWords = (value) => value === null || typeof value === "string";
const isList = Array.isArray;

function keysOf(form, noun) {
  return (form.form.nouns[noun]?.keys || []).map((it) => widened(form, it));
}

/** A room with all that may stand there, which of a noun is more than its keys. */
function widened(form, room) {
  const bare = form.form.nouns[room.noun]?.bare;
  return bare ? { ...bare, ...room } : room;
}

function called(entry) {
  return lang === "en" && entry.help !== undefined ? entry.key.replaceAll("_", " ") : entry.label.replaceAll("`", "");
}

/** The keys of a group with their values, in the order in which they are typed; `first` is what its first does,
 * while it is not there. */
function group(form, way, noun, value, isRoot = false, first = undefined) {
  const known = keysOf(form, noun);
  const shown = value.keys.map(([key, inner]) => {
    const entry = known.find((it) => it.key === key) ?? { key, label: key, help: "", words: "words" };
    return [entry, inner, true];
  });
  const missing = known.filter((it) => it.needed && !value.keys.some(([key]) => key === it.key));
  const all = [...missing.map((it) => [it, null, false]), ...shown];
  const made = [];
  let grid;
  for (const [entry, inner, isThere] of all) {
    const own = [...way, entry.key];
    const isSimple = isWords(inner) || entry.of_register;
    if (isSimple) {
      if (!grid) made.push(grid = make("div", { class: "grid" }));
      grid.append(simple(form, own, entry, inner, isThere ? undefined : putting(way, entry, first), isThere && !entry.needed));
    } else {
      grid = undefined;
      made.push(part(form, own, entry, inner, isRoot));
    }
  }
  const others = known.filter((it) => !all.some(([entry]) => entry.key === it.key));
  made.push(adding(form, others, (entry) => added(form, way, entry, first)));
  return made;
}

/** A key that is not there yet: a field, or the group that its own first fields will make. */
function added(form, way, entry, first) {
  const own = [...way, entry.key];
  if (canBegin(form, entry)) {
    return make("div", { class: "grid" }, simple(form, own, entry, null, putting(way, entry, first), false));
  }
  const put = first ?? ((pair) => ({ way, put: pair }));
  return part(form, own, entry, { keys: [] }, false, (pair) => put([entry.key, { keys: [pair] }]));
}

/** What the first words of a key that is not there do. */
function putting(way, entry, first) {
  const put = first ?? ((pair) => ({ way, put: pair }));
  return (words, form) => put([entry.key, begun(form, entry, words)]);
}

/** The value that begins with some words. */
function begun(form, room, words) {
  if (room.words) return words;
  if (room.list) return [begun(form, widened(form, room.list), words)];
  const first = firstOf(form, room.noun);
  return first ? { keys: [[first.key, begun(form, first, words)]] } : words;
}

function firstOf(form, noun) {
  const known = keysOf(form, noun);
  return known.find((it) => it.needed) ?? FIRST.map((key) => known.find((it) => it.key === key)).find(Boolean);
}

function canBegin(form, room) {
  return Boolean(room.words || (room.list && canBegin(form, widened(form, room.list))) || (room.noun && firstOf(form, room.noun)));
}

/** A choice of keys that can be added, and the field that one becomes. */
function adding(form, entries, field) {
  const choices = entries.filter((it) => canBegin(form, it) || it.names || keysOf(form, it.noun).length).sort((one, other) => called(one).localeCompare(called(other), lang));
  if (!choices.length) return undefined;
  const list = make("select", { "aria-label": t("addKey") },
    make("option", { value: "" }, t("addKey")),
    choices.map((it) => make("option", { value: it.key }, called(it))));
  const row = make("p", { class: "adding" }, list, button(t("add"), () => {
    const entry = choices.find((it) => it.key === list.value);
    if (!entry) { list.focus(); return; }
    const made = field(entry);
    row.before(made);
    list.querySelector(`[value="${entry.key}"]`).remove();
    list.value = "";
    made.querySelector("textarea, input, select").focus();
  }));
  return row;
}

/** A part with a name of its own: a list, a group, or names with values. */
function part(form, way, entry, value, isRoot, first) {
  const inside = composed(form, way, entry, value, first);
  const tools = entry.needed || first ? undefined : removing(form, way, called(entry));
  if (!isRoot) {
    const about = first && entry.help && make("p", { class: "quiet" }, marked(entry.help));
    return make("fieldset", { class: "part" }, make("legend", {}, called(entry), tools), about, inside);
  }
  return make("details", { class: "part", open: true }, make("summary", {}, make("h2", {}, called(entry))), tools, inside);
}

function removing(form, way, named) {
  return sign("✕", `${t("remove")}: ${named}`, () => form.open.change([{ way, remove: true }]), { class: "sign away" });
}

function composed(form, way, room, value, first) {
  if (isList(value)) {
    const isGrid = value.length > 0 && value.every((row) => isList(row) && row.every(isWords));
    return isGrid ? grid(form, way, value) : list(form, way, widened(form, room.list ?? room), value);
  }
  if (room.names && !room.noun) return names(form, way, room, value, first);
  return group(form, way, room.noun, value, false, first);
}

/** Items one below the other, each of which can be moved and taken away. */
function list(form, way, room, items) {
  const rows = make("div", { class: "items" }, items.map((value, at) => item(form, way, room, value, at, items.length)));
  const add = button(t("addItem"), () => {
    const at = form.valueAt(way)?.length ?? items.length;
    const row = item(form, way, room, null, at, at + 1, (words) => ({ way: [...way, at], insert: begun(form, room, words) }));
    rows.append(row);
    row.querySelector("textarea, input, select").focus();
  }, { class: "add" });
  return [rows, canBegin(form, room) && add];
}

function item(form, way, room, value, at, many, first) {
  const own = [...way, at];
  const named = `${t("item")} ${at + 1}`;
  const entry = { ...room, key: at, label: named, help: "" };
  const inside = isWords(value)
    ? [simple(form, own, entry, value, first, false, true), !first && richer(form, own, room)]
    : composed(form, own, room, value);
  const act = (change, focus) => () => {
    if (focus) form.want(focus);
    form.open.change([change]);
  };
  const more = inside.at?.(-1)?.classList?.contains("adding") ? inside.at(-1) : undefined;
  if (more) more.hidden = true;
  return make("div", { role: "group", "aria-label": named },
    make("div", { class: "tools" },
      more && sign("+", `${t("addKey")} ${named}`, () => {
        more.hidden = !more.hidden;
        if (!more.hidden) more.querySelector("select").focus();
      }),
      at > 0 && sign("↑", `${t("up")}: ${named}`, act({ way: own, move: [...way, at - 1] }, [...way, at - 1])),
      at + 1 < many && sign("↓", `${t("down")}: ${named}`, act({ way: own, move: [...way, at + 2] }, [...way, at + 1])),
      sign("✕", `${t("remove")}: ${named}`, act({ way: own, remove: true }))),
    make("div", { class: "inside" }, inside));
}

/** What can be said beside the words of an item, which then become one of its keys. */
function richer(form, way, room) {
  const known = keysOf(form, room.noun);
  if (!known.some((it) => it.key === "text")) return undefined;
  return adding(form, known.filter((it) => it.key !== "text"), (entry) => {
    const first = (words, own) => [{ way, wrap: "text" }, putting(way, entry)(words, own)];
    return make("div", { class: "grid" }, simple(form, [...way, entry.key], entry, null, first, false));
  });
}

/** Names of the paper's own, each with its value. Where they are labels they are printed as they are typed. */
function names(form, way, { names: each, labels }, value, first) {
  const room = widened(form, each);
  const shown = value.keys.map(([key, inner]) => {
    const entry = { ...room, key, label: nameOf(form, room, way, key, inner), help: way[0] === "facts" ? t("factHow") : "" };
    return isWords(inner)
      ? simple(form, [...way, key], entry, inner, undefined, true)
      : part(form, [...way, key], entry, inner, false);
  });
  const name = make("input", { type: "text", "aria-label": t("name"), placeholder: t(labels ? "labelOf" : "name") });
  const add = () => {
    const words = name.value.trim();
    const key = labels ? words : slug(words);
    if (!key || value.keys.some(([known]) => known === key)) { name.focus(); return; }
    // A body is called what was typed; a value is still to be written.
    const begins = firstOf(form, room.noun)?.key === "name" ? words : "…";
    const pair = [key, begun(form, room, begins)];
    form.want([...way, key]);
    form.open.change([first ? first(pair) : { way, put: pair }]);
  };
  name.addEventListener("keydown", (event) => { if (event.key === "Enter" && !event.isComposing) { event.preventDefault(); add(); } });
  return [make("div", { class: "grid" }, shown), make("p", { class: "adding" }, name, button(t("add"), add))];
}

/** What a name stands for, as far as it is said; a fact is called as words call it. */
function nameOf(form, room, way, key, value) {
  const own = (key) => {
    const words = valueAt(value, [key]);
    return typeof words === "string" ? words : undefined;
  };
  if (way[0] === "facts") return `{{ ${key} }}`;
  // Words alone are the first thing there is to say.
  const first = isWords(value) && firstOf(form, room.noun);
  return first ? called(first) : [own("title"), own("name")].filter(Boolean).join(" ") || key;
}

/** Words as a name that others can call: small letters without marks, joined by `-`. */
function slug(words) {
  return plain(words).replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "");
}

/** One field: its label, what is typed, and what was found there. */
function simple(form, way, entry, value, first, canGo, isBare = false) {
  const made = entry.of_register ? bodies(form, way, entry, value, first) : control(form, way, entry, value, first);
  const isShort = ["day", "choice", "yesno", "number"].includes(entry.words) || (!entry.of_register && value !== null && value.length < SHORT && !isBare);
  const label = make("label", { for: made.input.id, class: isBare ? "unseen" : undefined }, called(entry));
  return make("div", { class: isShort ? "field" : "field wide" },
    label, made.around ?? made.input, canGo && removing(form, way, called(entry)), made.calls, book(way, value), made.told);
}

/** The way to a book that an office names. */
function book(way, value) {
  if (way[0] !== "books" || !value) return undefined;
  if (/\.(xlsx|ods|csv)$/i.test(value)) return make("p", { class: "quiet" }, t("bookElsewhere"));
  const file = `offices/books/${value.replace(/\.ya?ml$/i, "")}.yaml`;
  return make("p", {}, make("a", { href: `#/settings/${encodeURIComponent(file)}` }, t("openBook")));
}

/** What is typed into, and what it changes. */
export function control(form, way, entry, value, first) {
  const id = unique();
  const told = make("p", { class: "found", id: `${id}-found` });
  const field = { way, label: called(entry), help: entry.help, told, calls: make("p", { class: "calls" }) };
  const own = way.length === 1 ? form.choicesOf(entry.key) : undefined;
  const choices = own ?? (entry.words === "choice" ? entry.choices : undefined)
    ?? (entry.words === "yesno" ? [["true", t("yes")], ["false", t("no")]] : undefined)
    ?? (entry.choices?.length ? entry.choices : undefined);
  const about = { id, "aria-describedby": `help ${id}-found`, "aria-required": entry.needed ? "true" : undefined };
  let change = first;
  const commit = () => {
    const words = field.input.value;
    // An item stays in its list until it is taken away.
    const typed = words === "" && typeof way.at(-1) === "string" ? null : words;
    if (!change) {
      form.open.type(way, { way, set: typed });
    } else if (words !== "") {
      const changes = [change(words, form)].flat();
      change = undefined;
      if (changes.length > 1) { form.want(way); form.open.change(changes); } else form.open.type(way, changes[0]);
    }
  };
  if (choices) {
    const isKnown = value === null || choices.some(([key]) => key === value);
    field.input = make("select", { ...about, onchange: commit },
      (value === null || !entry.needed) && make("option", { value: "" }, t("choose")),
      !isKnown && make("option", { value }, value),
      offered(choices, value).map(([key, words]) => make("option", { value: key }, own || lang !== "en" ? words : key)));
    field.input.value = value ?? "";
  } else {
    field.input = make("textarea", { ...about, rows: 1, spellcheck: false });
    field.input.value = value ?? "";
    field.fit = () => {
      field.input.style.height = "auto";
      field.input.style.height = `${field.input.scrollHeight + 2}px`;
    };
    field.input.addEventListener("input", (event) => {
      // Letters that a keyboard still puts together are sent when they are whole.
      if (!event.isComposing) commit();
      field.fit();
    });
    field.input.addEventListener("compositionend", commit);
    if (entry.words === "day") field.around = dated(form, field);
  }
  form.keep(way, field);
  return field;
}

/** Choices, each once, though some can be typed in more than one way. */
function offered(choices, value) {
  const first = ([key, words]) => choices.find(([known, called]) => called === words && (known === value || !choices.some((it) => it[0] === value && it[1] === words)))?.[0] === key;
  return choices.filter(first);
}

/** Bodies of the register by their names, each of which can be taken away. */
function bodies(form, way, entry, value, first) {
  const id = unique();
  const keys = value === null ? [] : [value].flat().filter((it) => typeof it === "string");
  const nameOf = (key) => form.named.bodies.find(([known]) => known === key)?.[1] ?? key;
  const set = (next) => {
    form.want(way);
    if (first) form.open.change([first(next[0], form)].flat());
    else if (!next.length) form.open.change([{ way, remove: true }]);
    else form.open.change([{ way, set: next.length === 1 ? next[0] : next }]);
  };
  const options = `${id}-all`;
  const input = make("input", { id, type: "text", list: options, placeholder: t("addBody"), "aria-describedby": "help", autocomplete: "off" });
  const add = () => {
    const words = input.value.trim();
    if (!words) return;
    const known = form.named.bodies.find(([key, name]) => name === words || key === words);
    input.value = "";
    set([...keys, known ? known[0] : words]);
  };
  input.addEventListener("change", add);
  input.addEventListener("keydown", (event) => { if (event.key === "Enter") { event.preventDefault(); add(); } });
  const around = make("div", { class: "bodies" },
    keys.map((key, at) => make("span", { class: "body" }, nameOf(key),
      at > 0 && sign("←", `${t("up")}: ${nameOf(key)}`, () => set(keys.with(at - 1, key).with(at, keys[at - 1]))),
      sign("✕", `${t("remove")}: ${nameOf(key)}`, () => set(keys.filter((_, it) => it !== at))))),
    input,
    make("datalist", { id: options }, form.named.bodies.map(([, name]) => make("option", { value: name }))));
  const field = { way, label: called(entry), help: entry.help, input, around, told: make("p", { class: "found" }) };
  form.keep(way, field);
  return field;
}
