// Carries a figure's controls to the kernel and back (anywidget, without a view).
// The figure says "nn-born" and "nn-moved" with its state, and hears "nn-set".

const DELAY = 150; // ms; while a slider moves, the kernel hears of it now and then

/** @import { Values } from "./live.js" */
/**
 * @typedef {{
 *   get: (name: string) => any,
 *   set: (name: string, value: unknown) => void,
 *   save_changes: () => void,
 *   send: (message: unknown) => void,
 *   on: (event: string, call: () => void) => void,
 *   off: (event: string, call: () => void) => void,
 *   widget_manager: {
 *     get_model: (id: string) => Promise<any>,
 *     create_view: (model: any, options: {}) => Promise<any>,
 *   },
 * }} Model what a widget shares with the kernel
 */

/** @param {{ model: Model }} widget */
function carry({ model }) {
  const figures = () => document.querySelectorAll(`[data-bridge="${model.get("figure")}"]`);
  /** @param {Values} a @param {Values} b */
  const same = (a, b) => Object.keys(a).every((name) => a[name] === b[name]);
  /** @type {number | undefined} */
  let timer;
  let newest = /** @type {Values} */ ({}), agreed = /** @type {Values} */ (model.get("state"));

  // What a hand has moved and the kernel has not heard of stands, whatever comes from there.
  const down = () => {
    const onTheWay = timer ? Object.entries(newest).filter(([name, value]) => agreed[name] !== value) : [];
    agreed = model.get("state");
    const detail = { ...agreed, ...Object.fromEntries(onTheWay) };
    for (const figure of figures()) figure.dispatchEvent(new CustomEvent("nn-set", { detail }));
  };
  const up = () => {
    timer = undefined;
    if (same(newest, model.get("state"))) return;
    model.set("state", { ...model.get("state"), ...newest });
    model.save_changes();
  };
  /** @param {Event} event */
  const mine = (event) => /** @type {HTMLElement} */ (event.target).dataset.bridge === model.get("figure");
  /** @param {Event} event */
  const moved = (event) => {
    if (!mine(event)) return;
    newest = /** @type {CustomEvent} */ (event).detail;
    timer ??= setTimeout(up, DELAY);
  };
  /** @param {Event} event */
  const born = (event) => mine(event) && down();

  document.addEventListener("nn-moved", moved);
  document.addEventListener("nn-born", born);
  model.on("change:state", down);
  down();
  return () => {
    clearTimeout(timer);
    document.removeEventListener("nn-moved", moved);
    document.removeEventListener("nn-born", born);
    model.off("change:state", down);
  };
}

export default { initialize: carry };
