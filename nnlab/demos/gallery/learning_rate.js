// data: {valley: [[w, loss]], weights, losses: one row for each rate 0.02, 0.04, ..., least}

function draw({ lr, step }, data) {
  const i = Math.round(lr / 0.02) - 1, weights = data.weights[i], losses = data.losses[i];
  const word = verdict(weights, losses, data.least);
  const sentence = `Learning rate ${num(lr, 2)}: after ${step} steps the weight is ${shown(weights[step])} and the ` +
    `loss ${shown(losses[step])}; the lowest it can be is ${num(data.least, 2)}. ${word[1]}`;
  return { sentence, verdict: word[0], svg: picture(760, 400, sentence,
    valley(data, weights, losses, step) + curve(data, losses, step, word[0])) };
}

const shown = (v) => (Math.abs(v) >= 1000 ? `${num(v / 10 ** Math.floor(Math.log10(Math.abs(v))), 1)} times 10 to the power ${Math.floor(Math.log10(Math.abs(v)))}` : num(v, 2));

function verdict(weights, losses, least) {
  const first = losses[0] - least, last = losses[losses.length - 1] - least;
  if (last > 1.05 * first) return ["diverging", "Every step overshoots by more than it gained: the loss grows."];
  if (last > 0.95 * first) return ["bouncing", "Every step lands as high on the other side."];
  const over = (weights[1] - weights[2]) * (weights[0] - weights[1]) < 0;
  if (over && losses[1] - least > 0.25 * first) {
    return ["overshooting", "Every step overshoots and lands a little lower on the other side."];
  }
  if (last > 0.1 * first) return ["too small", "It is on its way, in small steps."];
  if (losses[10] - least > 0.05 * first) return ["slow", "It gets there, and takes its time."];
  return ["good", "It has arrived, or nearly."];
}

// The loss over the weight, and the walk on it.
function valley(data, weights, losses, step) {
  const sx = scale(-2.2, 5.2, 44, 350), sy = scale(0, 14, 330, 46), muted = { fill: MUTED, "font-size": 13 };
  const inside = weights.slice(0, step + 1).map((w, n) => [w, losses[n]]).filter(([w]) => w >= -2.2 && w <= 5.2);
  const points = inside.map(([w, loss]) => [sx(w), sy(loss)]);
  const here = [weights[step], losses[step]], away = here[0] < -2.2 || here[0] > 5.2;
  return text(44, 28, "the valley: loss over the weight", { "font-size": 14, fill: MUTED }) +
    line(44, 330, 350, 330, { stroke: MUTED }) +
    [-2, -1, 0, 1, 2, 3, 4, 5].map((t) => line(sx(t), 330, sx(t), 335, { stroke: MUTED }) +
      text(sx(t), 351, num(t, 0), { ...muted, "text-anchor": "middle" })).join("") +
    [0, 5, 10].map((t) => text(36, sy(t) + 5, num(t, 0), { ...muted, "text-anchor": "end" })).join("") +
    text(197, 380, "weight w", { "text-anchor": "middle", "font-size": 14 }) +
    path(data.valley.map(([w, loss]) => [sx(w), sy(loss)]), { stroke: PLUS, "stroke-width": 2.5 }) +
    path(points, { stroke: MINUS, "stroke-width": 1.5 }) +
    points.map(([x, y], n) => circle(x, y, n === 0 ? 6 : 4, { fill: n === 0 ? PAPER : MINUS, stroke: MINUS })).join("") +
    (away ? text(197, 70, "the weight has left the picture", { "text-anchor": "middle", "font-weight": 600 })
      : circle(sx(here[0]), sy(here[1]), 8, { fill: "none", stroke: INK, "stroke-width": 2.5 }));
}

// The loss over the steps.
function curve(data, losses, step, word) {
  const sx = scale(0, losses.length - 1, 456, 736), sy = scale(-1, 5, 330, 56), muted = { fill: MUTED, "font-size": 13 };
  const place = (loss, n) => [sx(n), sy(clamp(Math.log10(loss), -1, 5.1))];
  const points = losses.slice(0, step + 1).map(place);
  return text(456, 28, "loss after each step", { "font-size": 14, fill: MUTED }) +
    text(736, 28, word, { "text-anchor": "end", "font-weight": 700, "font-size": 18 }) +
    [-1, 0, 1, 2, 3, 4, 5].map((e) => line(456, sy(e), 736, sy(e), { stroke: LINE, "stroke-width": 1 }) +
      text(448, sy(e) + 5, String(10 ** e), { ...muted, "text-anchor": "end" })).join("") +
    [0, 5, 10, 15, 20, 25].map((t) => text(sx(t), 351, t, { ...muted, "text-anchor": "middle" })).join("") +
    line(456, sy(Math.log10(data.least)), 736, sy(Math.log10(data.least)), { stroke: INK, "stroke-dasharray": "5 4", "stroke-width": 1 }) +
    text(736, sy(Math.log10(data.least)) + 17, "lowest", { ...muted, "text-anchor": "end" }) +
    text(596, 380, "step", { "text-anchor": "middle", "font-size": 14 }) +
    path(points, { stroke: MINUS, "stroke-width": 2.5 }) +
    points.map(([x, y]) => circle(x, y, 3.5, { fill: MINUS, stroke: PAPER, "stroke-width": 1 })).join("");
}
