// data: {z: [...], curves: {name: {f, slope, range}}}

import { lookup, num, share, tidy } from "../shared/drawing.js";
import { curve, slopes } from "../shared/tangent.js";
import { capital } from "../shared/words.js";

/**
 * @typedef {{ activation: string, z: number }} State
 * @typedef {{ z: number[], curves: Record<string, { f: number[], slope: number[], range: string }> }} Data
 */

/** @param {State} state @param {Data} data */
export function draw({ activation, z }, data) {
  const c = data.curves[activation], at = tidy(z);
  const height = lookup(data.z, c.f, at), slope = lookup(data.z, c.slope, at);
  const steepest = Math.max(...c.slope);
  const remark = slope === 0
    ? "Nothing of a gradient gets through here."
    : slope < 0.01
    ? "Almost nothing of a gradient gets through here."
    : slope > steepest - 1e-6
    ? `It is nowhere steeper than ${num(steepest, 2)}.`
    : Math.round((100 * slope) / steepest) === 100
    ? `That is a little less than its steepest, ${num(steepest, 2)}.`
    : `That is ${num((100 * slope) / steepest, 0)} in 100 of its steepest, ${num(steepest, 2)}.`;
  const sentence = `${capital(activation)} at z = ${num(at)}: height ${share(height)}, slope ${
    share(slope)
  }. ${remark}`;
  return {
    sentence,
    height,
    slope,
    body: curve(data.z, c.f, at, height, slope, activation, c.range) + slopes(data.z, c.slope, at, slope, steepest),
  };
}
