// Numbers of the learner's own function, which may be anything.

import { num, whole } from "./drawing.js";

// Written, or that it is beyond.
/** @type {(v: number, digits: number, most: number, over?: string, under?: string) => string} */
export const upTo = (v, digits, most, over = "over ", under = "under ") =>
  Math.abs(v) <= most ? num(v, digits) : v > 0 ? over + whole(most) : `${under}−${whole(most)}`;
