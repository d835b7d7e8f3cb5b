// What the playground says of its training: how far it is, how well it does, why it has stopped.

import { num, significant, whole } from "../shared/drawing.js";
import { measure, penaltyOf, smallestSlope } from "./playground_engine.js";
import { MOST } from "./playground_settings.js";

/** @import { Experiment } from "./playground_engine.js" */

/** @param {number} v */
const percentBelow = (v) => `${num(Math.floor(1000 * v + 1e-9) / 10, 1).replace(/\.0$/, "")} %`;

const FLAT = 0.02; // a mean slope below it

/** @param {number} v */
const lossWord = (v) => significant(v, 4);

// Why training cannot go on, or "".
/**
 * @param {Experiment} e
 * @param {number[][]} history
 * @param {number[]} lengths
 */
export function stopReason(e, history, lengths) {
  if (!e.train.length) return "There are no points yet: choose a class and click into the large map.";
  if (e.diverged) {
    return `Stopped: in epoch ${e.diverged} a weight left all bounds. ` +
      `The learning rate, ${e.now.rate}, is too large here. What you see is the network before that epoch.`;
  }
  const most = Math.max(...lengths), far = history[history.length - 1][0] > 0.1 * history[0][0];
  if (e.done && far && most < 1e-5) {
    return "Stopped: nothing moves any more. The gradient of every layer is below 10⁻⁵, " +
      `and the loss is far from 0: ${whyStill(e)}.`;
  }
  if (e.done && most < 1e-9) return "Stopped: nothing moves any more. The gradient of every layer is below 10⁻⁹.";
  if (e.done >= MOST.epochs) return `Stopped after ${whole(MOST.epochs)} epochs.`;
  return "";
}

/** @param {Experiment} e */
const whyStill = (e) =>
  e.net.every(({ W }) => W.every((w) => w === 0))
    ? "the penalty holds every weight at 0"
    : smallestSlope(e) < FLAT
    ? "the neurons are at their flat ends"
    : "this is as low as it gets from this start";

// How often the training loss rose by a twentieth, in the last twenty epochs.
/** @param {number[][]} history */
export function jumps(history) {
  const last = history.slice(-21).map((both) => both[0]);
  return last.slice(1).filter((v, i) => v > 1.05 * last[i]).length;
}

/** @param {Experiment} e @param {number[][]} history */
function fitVerdict(e, history) {
  const [train, test] = history[history.length - 1], penalty = penaltyOf(e);
  const tests = history.map((both) => both[1]), best = tests.indexOf(Math.min(...tests));
  if (penalty > train) return `The penalty, ${lossWord(penalty)}, is now larger than the loss.`;
  if (jumps(history) >= 6 && train > 0.2 * history[0][0]) {
    return "The loss jumps up and down: the learning rate is too large.";
  }
  if (test > 1.3 * train && test > 1.1 * tests[best] && best < tests.length - 5) {
    return `The network learns points by heart: the test loss was smallest, ${
      lossWord(tests[best])
    }, after epoch ${best}.`;
  }
  return "";
}

/**
 * @param {Experiment} e
 * @param {number[][]} history
 * @param {number[]} lengths
 */
export function sentenceOf(e, history, lengths) {
  const [train, test] = history[history.length - 1], stopped = stopReason(e, history, lengths);
  if (!e.train.length) return stopped;
  const part = e.test.length ? e.test : e.train, right = measure(e, part).right;
  const losses = test === test
    ? `training loss ${lossWord(train)}, test loss ${lossWord(test)}`
    : `training loss ${lossWord(train)}`;
  const share = e.task ? `, ${percentBelow(right)} of the ${e.test.length ? "test " : ""}points are right` : "";
  const zeros = e.net.reduce((n, { W }) => n + W.filter((w) => w === 0).length, 0),
    all = e.net.reduce((n, { W }) => n + W.length, 0);
  const none = zeros ? `${zeros} of ${all} weights are exactly 0.` : "";
  return [stopped, `Epoch ${whole(e.done)}: ${losses}${share}.`, stopped ? "" : fitVerdict(e, history), none].filter(
    Boolean,
  ).join(" ");
}
