// Samples of two classes on a square plot: class 1 a dark blue square, class 0 a white disc.
// Their colors stay the same on a dark page, as the map behind them does.

const DARK = "#1b2733", YES = "#0e3f6e", NO = "#8a3800";
const sigmoid = (z) => 1 / (1 + Math.exp(-z));

function sample(x, y, kind, size = 5.5) {
  if (kind === 0) return circle(x, y, size, { fill: "#ffffff", stroke: NO, "stroke-width": 2.4 });
  return box(x - size, y - size, 2 * size, 2 * size, { fill: YES, stroke: "#ffffff", "stroke-width": 1.2 });
}

// A cross behind a sample that is on the wrong side.
function cross(x, y, size = 10) {
  const strokes = (color, width) =>
    line(x - size, y - size, x + size, y + size, { stroke: color, "stroke-width": width }) +
    line(x - size, y + size, x + size, y - size, { stroke: color, "stroke-width": width });
  return strokes("#ffffff", 5) + strokes(DARK, 2);
}

// The two sides of w1·x1 + w2·x2 + b = 0 and the line between them.
function sides(at, plot, w1, w2, b, width = 2.5) {
  const corners = halfPlane(at, w1, w2, b).map(([x, y]) => `${short(plot.sx(x))} ${short(plot.sy(y))}`);
  return box(at.x, at.y, at.size, at.size, { fill: shade(-0.4) }) +
    (corners.length ? el("path", { d: `M${corners.join("L")}z`, fill: shade(0.45) }) : "") +
    border(at, plot, w1, w2, b, { "stroke-width": width });
}

function border(at, plot, w1, w2, b, more = {}) {
  const ends = crossing(at, w1, w2, b);
  if (!ends) return "";
  const [p, q] = ends.map(([x, y]) => [plot.sx(x), plot.sy(y)]);
  return line(...p, ...q, { stroke: DARK, ...more });
}

// The sigmoid of the weighted sum as a map, with the line where it is ½.
function dial(at, plot, w1, w2, b, parts = 40) {
  const middle = (i) => at.low + ((i + 0.5) / parts) * (at.high - at.low);
  const grid = Array.from({ length: parts }, (_, j) => Array.from({ length: parts }, (_, i) =>
    1.5 * sigmoid(w1 * middle(i) + w2 * middle(j) + b) - 0.75));
  return cells(grid, at) + border(at, plot, w1, w2, b, { "stroke-width": 2.5 });
}

// What the two marks mean.
function legend(x, y) {
  return sample(x, y, 1) + text(x + 12, y + 5, "class 1", { "font-size": 13 }) +
    sample(x + 78, y, 0) + text(x + 90, y + 5, "class 0", { "font-size": 13 });
}
