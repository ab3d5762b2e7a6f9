// What could not be saved: the browser keeps it, so that it is there when the program runs again, even if the page
// was closed meanwhile.

const NAME = "kehoach-unsaved:";

/** Keeps changes of a file that were made upon what it said by some fingerprint. */
export function keep(place, known, changes) {
  try {
    localStorage.setItem(NAME + place, JSON.stringify({ known, changes }));
  } catch {
    // A browser that keeps nothing still has the page.
  }
}

/** What is kept of a file. */
export function kept(place) {
  try {
    return JSON.parse(localStorage.getItem(NAME + place)) ?? undefined;
  } catch {
    return undefined;
  }
}

export function forget(place) {
  try {
    localStorage.removeItem(NAME + place);
  } catch {
    // Nothing was kept.
  }
}
