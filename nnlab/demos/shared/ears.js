// What is heard of a demo, and how its keys are left: one sentence a change, none while time runs.

import { targetOf } from "./page.js";

const QUIET_FOR = 350; // ms without a change until it is said
const KEPT_FOR = 4000; // ms; then until it is gone

// Gives `speak(sentence)`, called at every picture. `said` is the one live region of the demo.
// While root has data-playing nothing is said; what is asked for last is said when time stops.
/** @param {HTMLElement} root @param {HTMLElement} said @returns {(sentence: string) => void} */
export function letItSpeak(root, said) {
  /** @type {number | undefined} */
  let timer;
  /** @type {string | null} */
  let before = null;
  return (sentence) => {
    const first = before === null, same = before === sentence;
    before = sentence;
    if (first || (same && !timer)) return; // nobody asked for the first picture
    clearTimeout(timer);
    if ("playing" in root.dataset) return void (before = "");
    timer = setTimeout(() => {
      timer = undefined;
      said.textContent = sentence;
      setTimeout(() => {
        if (said.textContent === sentence) said.textContent = "";
      }, KEPT_FOR);
    }, QUIET_FOR);
  };
}

// Escape gives the keys back to the notebook: from a control to the cell it stands in.
/** @param {KeyboardEvent} event */
export function leaveOnEscape(event) {
  if (event.key !== "Escape" || event.defaultPrevented) return;
  const control = targetOf(event), cell = /** @type {HTMLElement | null} */ (control.closest(".jp-Cell"));
  control.blur();
  if (!cell) return;
  event.preventDefault();
  event.stopPropagation();
  /** @type {HTMLElement | null} */ (cell.closest(".jp-Notebook"))?.focus();
  if (!cell.hasAttribute("tabindex")) cell.tabIndex = -1;
  cell.focus();
}
