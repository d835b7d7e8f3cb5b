// Keeps one demo alive in a page: reads the controls, draws, says the sentence.
// No kernel and no network.

import { clamp, num } from "./drawing.js";
import { leaveOnEscape, letItSpeak } from "./ears.js";
import { letItFit, unbroken } from "./fit.js";
import { byName, find, findAll, targetOf } from "./page.js";

/**
 * @typedef {Record<string, string | number | boolean>} Values where controls stand, by name
 * @typedef {(state: any, data: any) => {
 *   sentence: string,
 *   svg: string,
 *   limits?: Record<string, number>,
 *   readouts?: Record<string, string[]>,
 * }} Draw
 * @typedef {(name: string) => HTMLInputElement} Control
 */

export const QUIET = matchMedia("(prefers-reduced-motion: reduce)");
let groups = 0;

/** @param {HTMLElement} root @param {Draw} draw @param {{ controls: string, fixed: Values, data: unknown }} spec */
export function bringToLife(root, draw, spec) {
  const [controls, image, sentence] = ["controls", "picture", "sentence"].map((c) => find(root, `.nn-${c}`));
  controls.innerHTML = spec.controls;
  keepRadiosApart(controls);
  /** @type {HTMLInputElement[]} */
  const inputs = findAll(controls, "[data-name]"), control = byName(inputs);
  const speak = careFor(root);
  let waiting = false;

  const paint = () => {
    waiting = false;
    const drawn = draw({ ...spec.fixed, ...readState(inputs) }, spec.data);
    const { svg, sentence: said, limits = {}, readouts = {} } = drawn;
    for (const [name, end] of Object.entries(limits)) endAt(control(name), end);
    for (const [name, words] of Object.entries(readouts)) readOut(control(name), words);
    image.innerHTML = svg;
    sentence.textContent = unbroken(said);
    speak(said);
    tell(root, "nn-moved", inputs); // dragging and playing are no input events
  };
  const ask = () => {
    for (const input of inputs) showValue(input);
    if (!waiting) requestAnimationFrame(paint);
    waiting = true;
  };
  controls.addEventListener("input", ask);
  letPointsBeDragged(image, control, ask);
  letPartsBePicked(image, control, ask);
  for (const button of findAll(controls, "[data-plays]")) {
    letTimePass(root, button, control(button.dataset.plays ?? ""), ask);
  }
  inputs.forEach(showValue);
  letPythonHold(root, inputs);
  paint();
}

// Room, keys and ears of a demo; gives what says its sentence.
/** @param {HTMLElement} root */
export function careFor(root) {
  const [view, sentence, said, controls] = ["view", "sentence", "said", "controls"].map((c) => find(root, `.nn-${c}`));
  controls.setAttribute("role", "group");
  controls.setAttribute("aria-label", "controls");
  letItFit(view, sentence);
  root.addEventListener("keydown", leaveOnEscape);
  return letItSpeak(root, said);
}

// Python may hold a figure (shared/bridge.js). It hears "nn-born" and "nn-moved" with the
// state, and sets controls with "nn-set", which is as if somebody had moved them.
/** @param {HTMLElement} root @param {HTMLInputElement[]} inputs */
export function letPythonHold(root, inputs) {
  root.addEventListener("nn-set", (event) => setState(inputs, /** @type {CustomEvent} */ (event).detail));
  root.addEventListener("input", () => tell(root, "nn-moved", inputs));
  tell(root, "nn-born", inputs);
}

/** @param {HTMLElement} root @param {string} what @param {HTMLInputElement[]} inputs */
function tell(root, what, inputs) {
  root.dispatchEvent(new CustomEvent(what, { bubbles: true, detail: readState(inputs) }));
}

/** @param {HTMLInputElement[]} inputs */
export function readState(inputs) {
  const state = /** @type {Values} */ ({});
  for (const input of inputs) {
    const { name = "" } = input.dataset;
    if (input.type === "checkbox") state[name] = input.checked;
    else if (input.type !== "radio") state[name] = input.type === "range" ? Number(input.value) : input.value;
    else if (input.checked) state[name] = input.value;
  }
  return state;
}

/** @param {HTMLInputElement[]} inputs @param {Values} state */
function setState(inputs, state) {
  for (const input of inputs) {
    const value = state[input.dataset.name ?? ""];
    if (value === undefined) continue;
    const before = [input.checked, input.value];
    if (input.type === "checkbox") input.checked = Boolean(value);
    else if (input.type === "radio") input.checked = input.value === value;
    else input.value = String(value);
    const moved = before[0] !== input.checked || before[1] !== input.value;
    if (moved && !(input.type === "radio" && !input.checked)) {
      input.dispatchEvent(new Event("input", { bubbles: true }));
    }
  }
}

// A slider may end earlier in some states of a demo: `draw` says where, {limits: {step: 7}}.
/** @param {HTMLInputElement} slider @param {number} end */
function endAt(slider, end) {
  if (Number(slider.max) === end) return;
  slider.max = String(end);
  showValue(slider);
}

// What a slider reads out at each of its places may hang on the state too: {readouts: {at: ["0°", "20°"]}}.
/** @param {HTMLInputElement} slider @param {string[]} words */
function readOut(slider, words) {
  const shown = words.join("|");
  if (slider.dataset.shown === shown) return;
  slider.dataset.shown = shown;
  showValue(slider);
}

/** @param {HTMLInputElement} input */
export function showValue(input) {
  const shown = input.parentElement?.querySelector(".nn-value");
  if (!shown) return;
  const unit = input.dataset.unit ?? "";
  const place = Math.round((Number(input.value) - Number(input.min)) / Number(input.step));
  const words = (input.dataset.shown?.split("|")[place] ?? num(Number(input.value), Number(input.dataset.digits))) +
    unit;
  shown.textContent = words;
  input.setAttribute("aria-valuetext", words);
}

// Two copies of a demo in one page must not share a group of radio buttons.
/** @param {HTMLElement} controls */
export function keepRadiosApart(controls) {
  groups += 1;
  const mark = `${groups}-${Math.random().toString(36).slice(2)}`;
  /** @type {HTMLInputElement[]} */
  const radios = findAll(controls, "[type=radio]");
  for (const radio of radios) radio.name += mark;
}

// A picture may hold one area with data-drag="x1 x2" data-low data-high: pressing
// and dragging there sets those two controls.
/** @param {HTMLElement} image @param {Control} control @param {() => void} ask */
function letPointsBeDragged(image, control, ask) {
  /** @param {PointerEvent} event */
  const move = (event) => {
    const area = /** @type {SVGElement} */ (image.querySelector("[data-drag]")), at = area.getBoundingClientRect();
    const low = Number(area.dataset.low), high = Number(area.dataset.high);
    const shares = [(event.clientX - at.left) / at.width, (at.bottom - event.clientY) / at.height];
    area.dataset.drag?.split(" ").forEach((name, i) => {
      control(name).value = String(low + shares[i] * (high - low)); // the browser rounds and clips it
    });
    ask();
  };
  image.addEventListener("pointerdown", (event) => {
    if (!targetOf(event).closest("[data-drag]") || event.button !== 0) return;
    event.preventDefault();
    image.setPointerCapture(event.pointerId);
    move(event);
  });
  image.addEventListener("pointermove", (event) => {
    if (image.hasPointerCapture(event.pointerId)) move(event);
  });
}

// Clicking a part of the picture with data-pick="k=2 i=1" sets those controls.
/** @param {HTMLElement} image @param {Control} control @param {() => void} ask */
function letPartsBePicked(image, control, ask) {
  image.addEventListener("click", (event) => {
    const picked = /** @type {SVGElement | null} */ (targetOf(event).closest("[data-pick]"));
    if (!picked) return;
    for (const choice of picked.dataset.pick?.split(" ") ?? []) {
      const [name, value] = choice.split("=");
      control(name).value = value;
    }
    ask();
  });
}

// The buttons beside a slider that stands for time. Whoever asks for less motion
// gets the steps alone.
/** @param {HTMLElement} root @param {HTMLElement} button @param {HTMLInputElement} slider @param {() => void} ask */
function letTimePass(root, button, slider, ask) {
  const by = Number(button.dataset.by), atEnd = () => Number(slider.value) >= Number(slider.max);
  const forward = () => {
    slider.value = atEnd() ? slider.min : String(Number(slider.value) + by);
    ask();
  };
  if (button.dataset.does === "step") {
    button.addEventListener("click", forward);
    return;
  }
  /** @type {number | undefined} */
  let timer;
  /** @param {boolean} on */
  const play = (on) => {
    clearInterval(timer);
    timer = on
      ? setInterval(() => (atEnd() || !slider.isConnected ? play(false) : forward()), pauseOf(slider, by))
      : undefined;
    button.textContent = on ? "❚❚ Pause" : "▶ Play";
    root.toggleAttribute("data-playing", on);
    ask();
  };
  button.hidden = QUIET.matches;
  slider.addEventListener("pointerdown", () => {
    if (timer) play(false);
  });
  button.addEventListener("click", () => {
    if (!timer) forward();
    play(!timer);
  });
}

// ms from picture to picture: all of them last 4 to 10 seconds, whatever their number.
/** @param {HTMLInputElement} slider @param {number} by */
function pauseOf(slider, by) {
  const pictures = Math.max(1, (Number(slider.max) - Number(slider.min)) / by);
  return clamp(800 * pictures, 4000, 10000) / pictures;
}
