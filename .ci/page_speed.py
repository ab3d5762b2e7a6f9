"""From a key to the page painted, beside a typesetter that watches a file with the same pages; and how much the
program holds after many edits."""

import os
import statistics
import subprocess

EDITS = int(os.environ.get("EDITS", "200"))
# Edits without a browser; where there is time 10000 are asked for.
MEMORY_EDITS = int(os.environ.get("MEMORY_EDITS", "400"))
# The bench `whole`, which watches a file when it is told so.
WATCH = os.environ.get("WATCH")

TYPED = """
const [many, done] = arguments;
const field = document.querySelector(`[data-way='["number"]']`);
const page = document.querySelector(".sheets canvas[data-mark]");
const painted = () => new Promise((done) => {
  const seen = new MutationObserver(() => { seen.disconnect(); done(); });
  seen.observe(page, { attributeFilter: ["data-mark"] });
});
const times = [];
for (let at = 0; at < many; at += 1) {
  const begun = performance.now();
  field.value = String(100 + (at % 800));
  field.dispatchEvent(new InputEvent("input", { bubbles: true }));
  await painted();
  await new Promise((drawn) => requestAnimationFrame(() => setTimeout(drawn, 0)));
  times.push(performance.now() - begun);
}
done(times);
"""


def told(times):
    times = sorted(times)
    return f"median {statistics.median(times):.0f} ms, 95th {times[int(len(times) * 0.95)]:.0f} ms"


def speed(served, browser, name):
    """From a key to the page painted, findings included; then the same pages by one who watches a file."""
    browser.go(served, f"#/paper/{name}")
    browser.field("number")
    browser.one(".sheets canvas[data-mark]")
    times = browser.driver.execute_async_script(TYPED, EDITS)
    print(f"        from a key to the page painted, {EDITS} edits: {told(times)}")
    if WATCH:
        watched = subprocess.run([WATCH, "watched", str(EDITS)], capture_output=True, text=True, check=True)
        bare = [float(it) for it in watched.stdout.split()]
        print(f"        the same pages by a bare typesetter that watches a file, from an edit to the PDF: {told(bare)}")


def memory(served, name):
    """What the program holds after 100 edits and after many, without a browser."""
    path = f"/api/papers/{name}"
    known = served.json(path)["known"]
    early = None
    for at in range(MEMORY_EDITS):
        way, words = (["number"], str(100 + at % 800)) if at % 2 else (["period"], f"{2026 + at % 7} - 2033")
        paper = served.json(f"{path}/change", {"known": known, "goesOn": at % 5 != 0, "changes": [{"way": way, "set": words}]})
        known = paper["known"]
        served.ask("GET", f"{path}/strokes/{at % len(paper['pages'])}")
        if at == 99:
            early = served.memory()
    late = served.memory()
    ratio = late / early
    print(f"        memory after 100 edits {early} MB, after {MEMORY_EDITS} {late} MB: {ratio:.2f} times as much")
    assert ratio < 1.5, "memory grows with the edits"
