// data: {exponents, epochs, race: [{name, losses: one row for each rate, shares}]}

import { box, clamp, INK, LINE, line, MINUS, MUTED, num, PALE, path, PLUS, scale, text } from "../shared/drawing.js";

/**
 * @typedef {{ exponent: number, epoch: number }} State
 * @typedef {{
 *   exponents: number[],
 *   epochs: number,
 *   race: { name: string, losses: number[][], shares: number[][] }[],
 * }} Data
 */

const DASHES = [null, "9 4", "2 3", "12 3 2 3", "5 5", null];
/** @param {number} e */
const rateName = (e) => String(10 ** e);

/** @param {State} state @param {Data} data */
export function draw({ exponent, epoch }, { exponents, epochs, race }) {
  const i = exponents.indexOf(exponent);
  const now = race.map((run) => ({ name: run.name, loss: run.losses[i][epoch], share: run.shares[i][epoch] }));
  const most = Math.max(...now.map((r) => r.share)), ahead = now.filter((r) => r.share === most).map((r) => r.name);
  const sentence =
    `Learning rate ${rateName(exponent)}, after ${
      epoch === 1 ? "1 epoch" : `${epoch} epochs`
    }. Digits kept aside that are read: ` +
    `${now.map((r) => `${r.name} ${num(100 * r.share, 0)} %`).join(", ")}.` +
    (epoch === 0 ? "" : ahead.length === 1 ? ` Ahead: ${ahead[0]}.` : ` Ahead, side by side: ${ahead.join(", ")}.`);
  return {
    sentence,
    shares: now.map((r) => r.share),
    losses: now.map((r) => r.loss),
    body: losses(race, i, epoch, epochs) + rates(race, i, epoch, exponents),
  };
}

/** @param {number} k */
const strokeOf = (k) => ({
  stroke: k === 5 ? PLUS : k === 0 ? INK : k < 3 ? MINUS : MUTED,
  "stroke-width": k === 5 ? 3 : 2,
  "stroke-dasharray": DASHES[k],
});

// Loss over the epochs, on paper with powers of ten.
/** @param {Data["race"]} race @param {number} i @param {number} epoch @param {number} epochs */
function losses(race, i, epoch, epochs) {
  const sx = scale(0, epochs, 52, 250), sy = scale(-2, 1, 356, 50), muted = { fill: MUTED, "font-size": 13 };
  /** @param {number} v @param {number} n */
  const place = (v, n) => [sx(n), sy(clamp(Math.log10(v), -2, 1))];
  const ends = race.map((run, k) => ({ k, y: place(run.losses[i][epoch], epoch)[1], label: 0 })).sort((a, b) =>
    a.y - b.y
  );
  ends.forEach((e, n) => {
    e.label = n ? Math.max(e.y, ends[n - 1].label + 17) : Math.max(e.y, 56);
  });
  for (let n = ends.length - 1, most = 352; n >= 0; n--, most -= 17) ends[n].label = Math.min(ends[n].label, most);
  return text(52, 28, "loss on the digits learned from", { "font-size": 14, fill: MUTED }) +
    [-2, -1, 0, 1].map((e) =>
      line(52, sy(e), 250, sy(e), { stroke: LINE, "stroke-width": 1 }) +
      text(44, sy(e) + 5, 10 ** e, { ...muted, "text-anchor": "end" })
    ).join("") +
    [0, 2, 4, 6, 8].map((t) => text(sx(t), 376, t, { ...muted, "text-anchor": "middle" })).join("") +
    text(151, 402, "epoch", { "text-anchor": "middle", "font-size": 14 }) +
    race.map((run, k) => path(run.losses[i].slice(0, epoch + 1).map(place), strokeOf(k))).join("") +
    ends.map(({ k, y, label }) =>
      line(sx(epoch) + 3, y, 262, label, { stroke: LINE, "stroke-width": 1 }) +
      line(264, label, 290, label, strokeOf(k)) +
      text(295, label + 5, race[k].name, { "font-size": 13 })
    ).join("");
}

// For each optimizer a row of circles, one for each rate; as high as the share that is read.
/** @param {Data["race"]} race @param {number} i @param {number} epoch @param {number[]} exponents */
function rates(race, i, epoch, exponents) {
  const rows = race.map((run, k) => {
    const y = 62 + 54 * k, sx = scale(0, exponents.length - 1, 520, 720);
    return text(426, y + 19, run.name === "gradient descent" ? "descent" : run.name, { "font-size": 13 }) +
      line(500, y + 32, 742, y + 32, { stroke: LINE, "stroke-width": 1 }) +
      run.shares.map((row, n) => {
        const share = row[epoch], tall = 32 * share, chosen = n === i;
        return box(sx(n) - 14, y + 32 - tall, 28, tall, {
          fill: chosen ? PLUS : PALE,
          stroke: chosen ? INK : null,
          "stroke-width": 2,
        }) +
          text(sx(n), y + 27 - tall, num(100 * share, 0), {
            "text-anchor": "middle",
            "font-size": 12,
            "font-weight": chosen ? 700 : 400,
          });
      }).join("");
  });
  const sx = scale(0, exponents.length - 1, 520, 720);
  return text(426, 28, "read of the digits kept aside, in %", { "font-size": 14, fill: MUTED }) + rows.join("") +
    exponents.map((e, n) =>
      text(sx(n), 384, rateName(e), {
        "text-anchor": "middle",
        "font-size": 12,
        "font-weight": n === i ? 700 : 400,
        fill: MUTED,
      })
    ).join("") +
    text(620, 404, "learning rate", { "text-anchor": "middle", "font-size": 14 });
}
