// Paints a page stroke by stroke, as its letters and lines come from the program.

/** Outlines that were read once, by their words. */
const outlines = new Map();
/** More are not kept. */
const MOST = 4000;

function outline(words) {
  let known = outlines.get(words);
  if (!known) {
    if (outlines.size >= MOST) outlines.clear();
    outlines.set(words, known = new Path2D(words));
  }
  return known;
}

/** Paints strokes on a canvas that shows a page of this size. */
export function paint(canvas, strokes, size) {
  const scale = Math.max(canvas.clientWidth, 1) * devicePixelRatio / size.width;
  canvas.width = Math.round(size.width * scale);
  canvas.height = Math.round(size.height * scale);
  const pen = canvas.getContext("2d", { alpha: false });
  pen.fillStyle = "#fff";
  pen.fillRect(0, 0, canvas.width, canvas.height);
  const letters = strokes.letters.map(outline);
  for (const step of strokes.steps) {
    const [a, b, c, d, e, f] = step.at.map((it) => it * scale);
    if (step.words) {
      pen.fillStyle = step.ink;
      for (let at = 0; at < step.words.length; at += 2) {
        const right = step.words[at + 1];
        pen.setTransform(a, b, c, d, e + a * right, f + b * right);
        pen.fill(letters[step.words[at]]);
      }
    } else {
      pen.setTransform(a, b, c, d, e, f);
      shape(pen, step);
    }
  }
  pen.resetTransform();
}

function shape(pen, { path, fill, line }) {
  const own = new Path2D(path);
  if (fill) {
    pen.fillStyle = fill;
    pen.fill(own);
  }
  if (line) {
    [pen.strokeStyle, pen.lineWidth] = line;
    pen.stroke(own);
  }
}
