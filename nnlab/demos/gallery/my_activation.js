// data: {z, f, slope: over z; height, mine, nudged: at the marker; corner, names}, asked by the kernel

import { num, share, significant } from "../shared/drawing.js";
import { curve, slopes } from "../shared/tangent.js";

/**
 * @typedef {{ z: number }} State
 * @typedef {{
 *   z: number[],
 *   f: number[],
 *   slope: number[],
 *   height: number,
 *   mine: number,
 *   nudged: number,
 *   corner: boolean,
 *   sides: number[],
 *   names: string[],
 * }} Data
 */

/** @param {State} state @param {Data} data */
export function draw({ z }, { z: zs, f, slope, height, mine, nudged, corner, sides, names: [name, prime] }) {
  const touches = Math.abs(mine - nudged) < 1e-7 + 1e-3 * Math.abs(nudged);
  const between = mine > Math.min(...sides) - 1e-7 && mine < Math.max(...sides) + 1e-7;
  const verdict = corner
    ? `Here your ${name} has a corner: a nudge to the left and one to the right disagree, ` +
      (between ? "and any slope between them will do." : "and your slope does not lie between them.")
    : touches
    ? "They agree, and the dashed line touches the curve."
    : `They disagree: the dashed line, drawn with ${prime}, cuts the curve.`;
  const sentence = `At z = ${num(z)} your ${name} is ${
    Math.abs(height) < 1 ? share(height) : num(height, 3)
  }. Your ${prime} says its slope is ${significant(mine)}; a nudge says ${significant(nudged)}. ${verdict}`;
  return {
    sentence,
    touches,
    corner,
    body: curve(zs, f, z, height, mine, `your ${name}`, "") + slopes(zs, slope, z, mine, null, `your ${prime}`),
  };
}
