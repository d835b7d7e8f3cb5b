// Labels that keep out of each other's way. Letters are taken as wide as fonts make them.

/** @import { Point } from "./drawing.js" */

// The box around a text: [left, top, right, bottom].
/**
 * @param {number} x
 * @param {number} y
 * @param {string} words
 * @param {number} [size]
 * @param {"start" | "middle" | "end"} [anchor]
 */
function roomOf(x, y, words, size = 15, anchor = "middle") {
  const wide = 0.68 * size * words.length, left = x - { start: 0, middle: wide / 2, end: wide }[anchor];
  return [left, y - 0.8 * size, left + wide, y + 0.25 * size];
}

/** @param {number[]} a @param {number[]} b */
const meet = (a, b) => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];

// The first of several places at which a text meets none of those that are there; null if there is
// none. Whoever takes it adds its room.
/**
 * @param {Point[]} places
 * @param {number[][]} taken
 * @param {string} words
 * @param {number} size
 * @param {"start" | "middle" | "end"} [anchor]
 * @returns {Point | null}
 */
export function freePlace(places, taken, words, size, anchor) {
  for (const [x, y] of places) {
    const room = roomOf(x, y, words, size, anchor);
    if (taken.some((other) => meet(room, other))) continue;
    taken.push(room);
    return [x, y];
  }
  return null;
}
