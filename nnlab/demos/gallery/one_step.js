// data: {x, y, rate, steps: [{params, gradients: {W1, b1, W2, b2}, hidden, output, loss}]}

const PLACE = { x: [[46, 96], [46, 284]], h: [[288, 96], [288, 284]], out: [484, 190] };
const UP = ["¹", "²", "³"], DOWN = ["₁", "₂"];

function draw({ step, phase }, data) {
  const s = data.steps[step], after = data.steps[Math.min(step + 1, data.steps.length - 1)];
  const miss = s.output - data.y, last = step === data.steps.length - 1;
  const what = {
    forward: `the output is ${num(s.output, 3)}, should be ${num(data.y, 0)}, and the loss is ${lossText(s.loss)}.`,
    backward: `the output is off by ${small(miss)}; dL/dw₁₁¹ = ${small(s.gradients.W1[0][0], 4)}.`,
    update: last ? "the last step of this demo." :
      `w₁₁¹ goes from ${num(s.params.W1[0][0], 3)} to ${num(after.params.W1[0][0], 3)}; the loss will fall from ${lossText(s.loss)} to ${lossText(after.loss)}.`,
  }[phase];
  const sentence = `Step ${step}, ${phase}: ${what}`;
  return { sentence, svg: picture(760, 434, sentence,
    wires(s, after, phase, last) + units(s, after, phase, data, miss, last) +
    curve(data.steps, step) + chain(s, data, miss, phase, last)) };
}

const lossText = (v) => (v >= 0.0005 ? num(v, 4) : v.toExponential(1).replace("e-", " · 10 to −"));

function label([x, y], words, color) {
  const wide = 8 + 7.6 * words.length;
  return box(x - wide / 2, y - 12, wide, 22, { fill: PAPER, rx: 5 }) +
    text(x, y + 4, words, { "text-anchor": "middle", "font-size": 13.5, "font-weight": 600, fill: color });
}

function wires(s, after, phase, last) {
  const parts = [], labels = [];
  const wire = ([x1, y1], [x2, y2], name, pick, share) => {
    const w = pick(s.params), g = pick(s.gradients), color = (phase === "backward" ? g : w) < 0 ? MINUS : PLUS;
    const size = phase === "backward" ? 12 * Math.abs(g) : 2.4 * Math.abs(w);
    parts.push(line(x1, y1, x2, y2, { stroke: color, "stroke-width": clamp(1.2 + size, 1.2, 8), "stroke-dasharray": (phase === "backward" ? g : w) < 0 ? "9 5" : null }));
    const words = phase === "forward" ? `${name} = ${num(w, 3)}` : phase === "backward" ? `dL/d${name} = ${num(g, 3)}`
      : last ? `${name} = ${num(w, 3)}` : `${num(w, 3)} → ${num(pick(after.params), 3)}`;
    labels.push(label([x1 + share * (x2 - x1), y1 + share * (y2 - y1)], words, color));
  };
  for (const i of [0, 1]) {
    for (const j of [0, 1]) wire(PLACE.x[i], PLACE.h[j], `w${DOWN[i]}${DOWN[j]}¹`, (p) => p.W1[i][j], i === j ? 0.52 : 0.3);
    wire(PLACE.h[i], PLACE.out, `w${DOWN[i]}₁²`, (p) => p.W2[i], 0.5);
  }
  return parts.join("") + labels.join("");
}

function units(s, after, phase, { x, y }, miss, last) {
  const unit = ([cx, cy], name, value) => circle(cx, cy, 33, { "stroke-width": 2.2 }) +
    text(cx, cy - 5, name, { "text-anchor": "middle", fill: MUTED, "font-size": 13 }) +
    text(cx, cy + 15, value, { "text-anchor": "middle", "font-weight": 700 });
  const under = ([cx, cy], words, down = 54) => text(cx, cy + down, words, { "text-anchor": "middle", "font-size": 13.5 });
  const bias = (name, b, g, next) => phase === "forward" || (phase === "update" && last) ? `${name} = ${num(b, 3)}`
    : phase === "backward" ? `dL/d${name} = ${num(g, 3)}` : `${name}: ${num(b, 3)} → ${num(next, 3)}`;
  const back = phase === "backward", parts = x.map((v, i) => unit(PLACE.x[i], `x${DOWN[i]}`, num(v, 0)));
  s.hidden.forEach((o, j) => {
    const byOutput = miss * s.params.W2[j];
    parts.push(unit(PLACE.h[j], back ? `dL/dO₁${DOWN[j]}` : `O₁${DOWN[j]}`, num(back ? byOutput : o, 3)),
      under(PLACE.h[j], bias(`b${DOWN[j]}¹`, s.params.b1[j], s.gradients.b1[j], after.params.b1[j]), j ? 54 : -44));
  });
  return parts.join("") + unit(PLACE.out, back ? "dL/dŷ" : "ŷ", num(back ? miss : s.output, 3)) +
    text(462, 244, bias("b₁²", s.params.b2[0], s.gradients.b2[0], after.params.b2[0]), { "font-size": 13.5 }) +
    text(462, 266, `y = ${num(y, 0)}`, { "font-size": 13.5 });
}

// The loss before every step, with a mark at this one.
function curve(steps, step) {
  const sx = scale(0, steps.length - 1, 600, 738), sy = scale(0, steps[0].loss, 316, 92);
  const points = steps.map((s, i) => [sx(i), sy(s.loss)]);
  return text(600, 34, "loss", { fill: MUTED }) + text(600, 62, lossText(steps[step].loss), { "font-size": 22, "font-weight": 700 }) +
    line(600, 316, 738, 316, { stroke: MUTED }) + line(600, 316, 600, 86, { stroke: MUTED }) +
    path(points, { stroke: PLUS, "stroke-width": 2.5 }) + circle(...points[step], 6.5, { fill: MINUS, stroke: PAPER }) +
    [0, 10, 20].map((n) => text(sx(n), 336, n, { "text-anchor": "middle", "font-size": 13, fill: MUTED })).join("") +
    text(669, 356, "step", { "text-anchor": "middle", "font-size": 13, fill: MUTED });
}

// What belongs to w₁₁¹, written out.
function chain(s, { x, rate }, miss, phase, last) {
  const o = s.hidden[0], z = x[0] * s.params.W1[0][0] + x[1] * s.params.W1[1][0] + s.params.b1[0], g = s.gradients.W1[0][0];
  const at = (row, words, more) => text(24, 394 + 26 * row, words, { "font-size": 15, ...more });
  const rows = {
    forward: [`z₁₁ = x₁·w₁₁¹ + x₂·w₂₁¹ + b₁¹ = ${num(z, 3)},   O₁₁ = σ(z₁₁) = ${num(o, 3)}`,
      `ŷ = O₁₁·w₁₁² + O₁₂·w₂₁² + b₁² = ${num(s.output, 3)}`],
    backward: ["dL/dw₁₁¹ = dL/dŷ · w₁₁² · O₁₁(1 − O₁₁) · x₁",
      `= ${num(miss, 3)} · ${term(s.params.W2[0], 3)} · ${num(o * (1 - o), 3)} · ${num(x[0], 0)} = ${num(g, 4)}`],
    update: ["new w₁₁¹ = w₁₁¹ − rate · dL/dw₁₁¹",
      `= ${num(s.params.W1[0][0], 3)} − ${num(rate, 1)} · ${term(g, 4)} = ${num(s.params.W1[0][0] - rate * g, 3)}`],
  }[phase];
  return line(24, 370, 740, 370, { stroke: LINE }) + at(0, rows[0], { fill: MUTED }) + at(1, rows[1], { "font-weight": 600, x: 24 });
}
