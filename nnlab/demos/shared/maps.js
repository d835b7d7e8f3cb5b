import { box, el, tidy } from "./drawing.js";

/** @import { Square } from "./drawing.js" */

// A map of something that depends on z = w1·x1 + w2·x2 + b alone: z is the same along straight
// lines, so the map is one linear gradient across them. colorOf(z); `name` keeps ids apart.
// The middle of the square has to be (0, 0).
/**
 * @param {Square} at
 * @param {number} w1
 * @param {number} w2
 * @param {number} b
 * @param {(a: number) => string} colorOf
 * @param {string} name
 */
export function straightMap(at, w1, w2, b, colorOf, name) {
  const most = Math.max(at.high * (Math.abs(w1) + Math.abs(w2)), 1e-6), steep = w1 * w1 + w2 * w2;
  if (steep === 0) return box(at.x, at.y, at.size, at.size, { fill: colorOf(tidy(b)) });
  const from = b - most, to = b + most;
  const zs = Array.from({ length: 49 }, (_, i) => from + (i / 48) * (to - from));
  for (const bend of [0, 1e-9]) if (from < bend && bend < to) zs.push(bend);
  zs.sort((p, q) => p - q);
  const stops = zs.map((z) => el("stop", { offset: ((z - from) / (to - from)).toFixed(4), "stop-color": colorOf(z) }));
  const center = [at.x + at.size / 2, at.y + at.size / 2], unit = at.size / (at.high - at.low);
  const reach = (most / steep) * unit;
  const id = [name, at.x, w1, w2, b].join("_").replace(/[^\w]/g, (c) => (c === "-" ? "m" : "p"));
  return el(
    "defs",
    {},
    el("linearGradient", {
      id,
      gradientUnits: "userSpaceOnUse",
      x1: center[0] - w1 * reach,
      y1: center[1] + w2 * reach,
      x2: center[0] + w1 * reach,
      y2: center[1] - w2 * reach,
    }, stops.join("")),
  ) + box(at.x, at.y, at.size, at.size, { fill: `url(#${id})` });
}
