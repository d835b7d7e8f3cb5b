// data: {curve at even steps, corners: {kind: [{starts, x, y} by H]}, errors: {kind: [by H]}, parameters: [by H]}

function draw({ hidden, kind }, data) {
  const here = data.corners[kind][hidden - 1], error = data.errors[kind][hidden - 1], n = data.parameters[hidden - 1];
  const shape = kind.startsWith("stairs") ? `a stair of ${hidden + 1} levels` : `a broken line of ${hidden} piece${hidden === 1 ? "" : "s"}`;
  const sentence = `${hidden} hidden neuron${hidden === 1 ? "" : "s"} make ${shape}, with ${n} parameters; at its worst place it is ${small(error, 2)} away from the curve.`
    .replace(/^1 hidden neuron make/, "1 hidden neuron makes");
  const sx = scale(0, 1, 46, 484), sy = scale(-1.6, 1.6, 336, 40);
  const curve = data.curve.map((v, i) => [sx(i / (data.curve.length - 1)), sy(v)]);
  const ticks = [0, 0.5, 1].map((t) => text(sx(t), 384, num(t, 1), { "text-anchor": "middle", "font-size": 13, fill: MUTED }));
  const levels = [-1, 0, 1].map((v) => line(46, sy(v), 484, sy(v), { stroke: LINE, "stroke-width": 1 }) +
    text(38, sy(v) + 4.5, num(v, 0), { "text-anchor": "end", "font-size": 13, fill: MUTED }));
  return { sentence, error, svg: picture(760, 400, sentence,
    levels.join("") + ticks.join("") +
    here.starts.map((t) => line(sx(t), 346, sx(t), 362, { stroke: INK, "stroke-width": 3 }) +
      line(sx(t), 40, sx(t), 346, { stroke: LINE, "stroke-width": 1, "stroke-dasharray": "2 5" })).join("") +
    path(curve, { stroke: MUTED, "stroke-width": 7, opacity: 0.45 }) +
    path(here.x.map((x, i) => [sx(x), sy(here.y[i])]), { stroke: PLUS, "stroke-width": 3, "stroke-linejoin": "round" }) +
    text(46, 24, "the curve (broad, gray) and the network (blue)", { "font-size": 14, fill: MUTED }) +
    errorChart(data.errors, kind, hidden, error, n)) };
}

// The largest error for every number of neurons, both kinds, on doubling axes.
function errorChart(errors, kind, hidden, error, parameters) {
  const most = errors[kind].length, lg = (v) => Math.log2(v);
  const sx = scale(0, lg(most), 560, 730), sy = scale(lg(0.008), lg(2), 336, 150);
  const marks = [1, 2, 4, 8, 16].map((h) => line(sx(lg(h)), 336, sx(lg(h)), 341, { stroke: MUTED }) +
    text(sx(lg(h)), 357, h, { "text-anchor": "middle", "font-size": 12, fill: MUTED }));
  const heights = [0.01, 0.03, 0.1, 0.3, 1].map((e) => line(560, sy(lg(e)), 730, sy(lg(e)), { stroke: LINE, "stroke-width": 1 }) +
    text(552, sy(lg(e)) + 4, e, { "text-anchor": "end", "font-size": 12, fill: MUTED }));
  const lines = Object.entries(errors).map(([name, all]) => {
    const on = name === kind, points = all.map((e, i) => [sx(lg(i + 1)), sy(lg(e))]);
    return path(points, { stroke: on ? PLUS : MUTED, "stroke-width": on ? 3 : 1.5, "stroke-dasharray": on ? null : "5 4" });
  });
  return text(560, 46, `1-${hidden}-1`, { "font-size": 21, "font-weight": 700 }) +
    text(560, 72, `${parameters} parameters`, { "font-size": 15 }) +
    text(560, 96, `largest error ${num(error, 2)}`, { "font-weight": 600 }) +
    text(560, 134, "largest error", { "font-size": 13, fill: MUTED }) + marks.join("") + heights.join("") + lines.join("") +
    circle(sx(lg(hidden)), sy(lg(error)), 6.5, { fill: MINUS, stroke: PAPER }) +
    text(645, 382, "hidden neurons", { "text-anchor": "middle", "font-size": 13, fill: MUTED });
}
