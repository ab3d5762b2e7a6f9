// Elements of the page. Words of users become text and never markup.

/** An element with attributes, handlers (`on…`) and what stands in it. */
export function make(tag, attributes = {}, ...inside) {
  const made = document.createElement(tag);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === undefined || value === null || value === false) continue;
    if (key.startsWith("on")) made.addEventListener(key.slice(2), value);
    else if (key in made && typeof value !== "string") made[key] = value;
    else if (key === "value") made.value = value;
    else made.setAttribute(key, value === true ? "" : value);
  }
  put(made, inside);
  return made;
}

/** Puts things into an element, in the place of what stood there. */
export function fill(element, ...inside) {
  element.replaceChildren();
  put(element, inside);
  return element;
}

function put(element, inside) {
  for (const one of inside.flat(Infinity)) {
    if (one === undefined || one === null || one === false) continue;
    element.append(one instanceof Node ? one : String(one));
  }
}

/** A button that says what it does. */
export function button(words, act, attributes = {}) {
  return make("button", { type: "button", onclick: act, ...attributes }, words);
}

/** A button that is only a sign, told in words to those who cannot see it. */
export function sign(shown, told, act, attributes = {}) {
  return button(shown, act, { class: "sign", title: told, "aria-label": told, ...attributes });
}

/** Words in which `code` stands out. */
export function marked(words) {
  return words.split(/`([^`]*)`/).map((piece, at) => (at % 2 ? make("code", {}, piece) : piece));
}

let last = 0;
/** A name that no other element has. */
export function unique() {
  last += 1;
  return `n${last}`;
}

/** Tells those who listen, and shows it for a while. */
export function say(words, kind = "told") {
  const place = document.getElementById("said");
  const told = make("p", { class: kind }, words);
  place.append(told);
  setTimeout(() => told.remove(), kind === "told" ? 4000 : 12000);
}

/** Asks in a dialog; each choice is its words and what it stands for. */
export function ask(title, inside, choices) {
  return new Promise((done) => {
    const named = unique();
    const dialog = make("dialog", { "aria-labelledby": named },
      make("h2", { id: named }, title), inside);
    const end = (what) => { dialog.close(); dialog.remove(); done(what); };
    dialog.append(make("p", { class: "choices" },
      choices.map(([words, what], at) => button(words, () => end(what), { class: at ? "" : "main" }))));
    // Enter in a line of words is the first choice.
    dialog.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" || event.isComposing || event.target.tagName !== "INPUT") return;
      event.preventDefault();
      end(choices[0][1]);
    });
    dialog.addEventListener("cancel", (event) => { event.preventDefault(); end(undefined); });
    document.body.append(dialog);
    dialog.showModal();
  });
}
