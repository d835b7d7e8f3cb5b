// data: {surfaces: {name: {contours, start, lowest, rates}}, optimizers, noise, constants}

function draw({ surface, step, rate, beta }, data) {
  const { contours, start, lowest, rates } = data.surfaces[surface];
  const { height, grad } = ground(surface, data.constants);
  const noise = surface === "noise" ? data.noise : null;
  const walks = data.optimizers.map((name, i) => {
    const lr = name === "Adadelta" ? 1 : rates[i] * 2 ** rate;
    const path = walk(name, grad, start, lr, beta, step, noise);
    const end = path[path.length - 1], lost = path.length <= step;
    return { name, lr, path, end, lost, height: height(...end) };
  });
  const low = Math.min(...lowest.map((w) => height(...w)));
  const there = walks.filter((w) => !w.lost).sort((a, b) => a.height - b.height);
  const arrived = walks.filter((w) => !w.lost && w.height < low + CLOSE);
  const told = walks.map((w) => `${w.name} ${w.lost ? "has flown out" : heightText(w.height)}`);
  const sentence = `${capital(surface)}, ${step === 1 ? "1 step" : `${step} steps`}. Heights: ${told.join(", ")}; the lowest place is at ` +
    `${heightText(low)}. ` + (step === 0 ? "All begin at the same place." : !there.length ? "All have flown out."
      : arrived.length ? `Arrived, within ${CLOSE}: ${arrived.map((w) => w.name).join(", ")}.` : `Lowest now: ${there[0].name}.`);
  const mark = (w) => (step === 0 ? "" : arrived.includes(w) ? "arrived" : !arrived.length && w === there[0] ? "lowest" : "");
  return { sentence, ends: walks.map((w) => w.end), heights: walks.map((w) => w.height), lost: walks.map((w) => w.lost),
    svg: picture(760, 560, sentence, walks.map((w, i) =>
      panel(16 + 248 * (i % 3), i < 3 ? 14 : 288, w, contours, lowest, mark(w))).join("")) };
}

const capital = (s) => s[0].toUpperCase() + s.slice(1);
const CLOSE = 0.001; // not higher than this above the lowest place: arrived
const heightText = (v) => (v === 0 ? "0" : Math.abs(v) < 0.001 ? (v < 0 ? "just below 0" : "below 0.001")
  : Math.abs(v) >= 1000 ? "above 1000" : num(v, 3));
const rateText = (w) => (w.name === "Adadelta" ? "no rate" : `rate ${Number(w.lr.toPrecision(2))}`);

// One optimizer's map: contours, the way so far, and where it stands.
function panel(x, y, w, contours, lowest, mark) {
  const size = 232, top = y + 34;
  const sx = scale(-2, 2, x, x + size), sy = scale(-2, 2, top + size, top);
  const inside = ([a, b]) => Math.abs(a) <= 2 && Math.abs(b) <= 2;
  const rows = contours.map((flat) => flat.reduce((d, v, i) => d + (i % 2 ? `${short(sy(v))} ` : `${i ? "L" : "M"}${short(sx(v))} `), ""));
  const points = clipped(w.path).map((piece) => piece.map(([a, b]) => [sx(a), sy(b)]));
  const dots = w.path.slice(1).filter(inside).map(([a, b]) => circle(sx(a), sy(b), 2, { fill: MINUS, stroke: "none" }));
  const state = w.lost ? "has flown out" : `height ${heightText(w.height)}`;
  const away = !inside(w.end);
  return text(x, y + 11, w.name, { "font-size": 14, "font-weight": 700 }) +
    text(x + size, y + 11, rateText(w), { "font-size": 13, fill: MUTED, "text-anchor": "end" }) +
    text(x, y + 28, state, { "font-size": 13 }) +
    (mark ? text(x + size, y + 28, mark, { "font-size": 13, "font-weight": 700, "text-anchor": "end" }) : "") +
    box(x, top, size, size, { fill: "none", stroke: LINE }) +
    el("path", { d: rows.join(""), fill: "none", stroke: LINE, "stroke-width": 1 }) +
    lowest.map(([a, b]) => circle(sx(a), sy(b), 8, { fill: "none", stroke: PLUS, "stroke-width": 2 })).join("") +
    points.map((p) => path(p, { stroke: MINUS, "stroke-width": 1.5 })).join("") + dots.join("") +
    (inside(w.path[0]) ? circle(sx(w.path[0][0]), sy(w.path[0][1]), 5, { stroke: MINUS }) : "") +
    (away ? text(x + size / 2, top + 20, "outside of the picture", { "text-anchor": "middle", "font-size": 13, "font-weight": 600 })
      : circle(sx(w.end[0]), sy(w.end[1]), 5, { fill: INK, stroke: PAPER }));
}

// The pieces of a path that lie inside of the picture; a piece ends at the edge.
function clipped(points) {
  const pieces = [];
  for (let i = 1; i < points.length; i++) {
    const [a, b] = [points[i - 1], points[i]];
    let from = 0, to = 1;
    for (const k of [0, 1]) {
      const d = b[k] - a[k];
      if (d === 0) { if (Math.abs(a[k]) > 2) to = -1; continue; }
      const [s, e] = [(-2 - a[k]) / d, (2 - a[k]) / d].sort((p, q) => p - q);
      from = Math.max(from, s); to = Math.min(to, e);
    }
    if (from < to) pieces.push([from, to].map((u) => [a[0] + u * (b[0] - a[0]), a[1] + u * (b[1] - a[1])]));
  }
  return pieces;
}
