// data: {z: nodes, f: {name: values at the nodes}, shown: {name: [low, high]}, reach}

// The one formula that runs in the browser; a test compares it with nnlab's.
// The output in words: a sigmoid or tanh never gets to the end of its range.
const result = (f, z, y) => {
  const written = num(y, 3), end = f === "sigmoid" ? { "0.000": "a little more than 0", "1.000": "a little less than 1" }
    : f === "tanh" ? { "−1.000": "a little more than −1", "1.000": "a little less than 1" } : {};
  return end[written] ?? written;
};
const weightedSum = ({ w1, w2, b, x1, x2 }) => tidy(w1 * x1 + w2 * x2 + b);

function draw(state, data) {
  const f = (z) => lookup(data.z, data.f[state.f], z);
  const z = weightedSum(state), y = f(z), { w1, w2, b, x1, x2 } = state;
  const sentence = `With w1 = ${num(w1)}, w2 = ${num(w2)} and b = ${num(b)}, the input ` +
    `(${num(x1)}, ${num(x2)}) gives the weighted sum z = ${num(z, 2)}, and ${state.f} turns it ` +
    `into ${result(state.f, z, y)}.`;
  const at = { x: 448, y: 52, size: 300, low: -data.reach, high: data.reach };
  const plot = frame(at, "x₁", "x₂", [-3, -2, -1, 0, 1, 2, 3]);
  const [low, high] = data.shown[state.f];
  const bend = data.z.map((p, i) => [p, data.f[state.f][i]]);
  return { sentence, z, y, svg: picture(760, 410, sentence,
    neuronPicture(state, z, y, bend) +
    sumInNumbers(state, z, `${state.f}(${num(z, 2)})  =  ${num(y, 3)}`) +
    straightMap(at, state, f, high) + plot.svg + levels(at, plot, state, f) +
    colorStrip(at, low, high, high) + inputPoint(plot.sx(x1), plot.sy(x2)) +
    box(at.x, at.y, at.size, at.size, {
      fill: "transparent", "data-drag": "x1 x2", "data-low": at.low, "data-high": at.high,
    })) };
}

// z is the same along straight lines, so the map is one linear gradient across them.
function straightMap(at, { w1, w2, b, f: name }, f, full) {
  const most = Math.max(at.high * (Math.abs(w1) + Math.abs(w2)), 1e-6);
  const from = b - most, to = b + most, steep = w1 * w1 + w2 * w2;
  if (steep === 0) return box(at.x, at.y, at.size, at.size, { fill: shade(f(tidy(b)), full) });
  const zs = Array.from({ length: 49 }, (_, i) => from + (i / 48) * (to - from));
  for (const bend of [0, 1e-9]) if (from < bend && bend < to) zs.push(bend);
  zs.sort((p, q) => p - q);
  const stops = zs.map((z) =>
    el("stop", { offset: ((z - from) / (to - from)).toFixed(4), "stop-color": shade(f(z), full) }));
  const center = [at.x + at.size / 2, at.y + at.size / 2], unit = at.size / (at.high - at.low);
  const reach = (most / steep) * unit;
  const id = [name, w1, w2, b].join("_").replace(/[-.]/g, (c) => (c === "-" ? "m" : "p"));
  return el("defs", {}, el("linearGradient", {
    id, gradientUnits: "userSpaceOnUse",
    x1: center[0] - w1 * reach, y1: center[1] + w2 * reach,
    x2: center[0] + w1 * reach, y2: center[1] - w2 * reach,
  }, stops.join(""))) + box(at.x, at.y, at.size, at.size, { fill: `url(#${id})` });
}

// Lines of equal z with the output along them: the map can be read without its colors.
function levels(at, plot, { w1, w2, b }, f) {
  const drawn = [-2, 0, 2].map((z) => {
    const ends = crossing(at, w1, w2, b - z);
    if (!ends) return "";
    const [p, q] = ends.map(([x, y]) => [plot.sx(x), plot.sy(y)]);
    const share = z === 0 ? 0.5 : 0.5 + z * 0.09;
    const x = p[0] + share * (q[0] - p[0]), y = p[1] + share * (q[1] - p[1]);
    const ink = "#1b2733", words = z === 0 ? `z = 0, output ${num(f(0), 1)}` : num(f(z), 2);
    return line(...p, ...q, { stroke: ink, "stroke-width": z === 0 ? 2.5 : 1, "stroke-dasharray": z === 0 ? null : "3 4" }) +
      text(clamp(x, at.x + 66, at.x + at.size - 66), clamp(y, at.y + 14, at.y + at.size - 8) + 5, words, {
        "text-anchor": "middle", fill: ink, "font-size": 13, "font-weight": 600,
        stroke: "#ffffff", "stroke-width": 4, "stroke-opacity": 0.85, "paint-order": "stroke",
      });
  });
  return drawn.join("");
}
