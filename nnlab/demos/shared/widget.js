// The picture of a demo that asks the kernel (anywidget): the kernel sends a frame, this draws it.
// The newest frame wins.

import { escapeXml } from "./drawing.js";
import { leaveOnEscape, letItSpeak } from "./ears.js";
import { letItFit, unbroken } from "./fit.js";
import { find, targetOf } from "./page.js";

// In JupyterLab letters and arrows act on the notebook unless the focused control says otherwise;
// and ipywidgets gives its sliders and readouts no names, and their values unrounded.
/** @param {Element} control */
function takeCareOf(control) {
  const around = control.closest(".jupyter-widgets"), label = around?.querySelector(".widget-label");
  control.setAttribute("data-lm-suppress-shortcuts", "true");
  if (!around || !label || control.hasAttribute("aria-label")) return;
  const readout = around.querySelector(".widget-readout");
  if (control === readout) control.setAttribute("role", "textbox");
  control.setAttribute("aria-label", label.textContent + (control === readout ? ", as a number" : ""));
  if (control.matches(".noUi-handle") && readout) sayAsRead(control, readout);
}

/** @param {Element} handle @param {Element} readout */
function sayAsRead(handle, readout) {
  const say = () => {
    const shown = readout.textContent ?? "";
    if (handle.getAttribute("aria-valuetext") !== shown) handle.setAttribute("aria-valuetext", shown);
  };
  say();
  new MutationObserver(say).observe(readout, { childList: true, characterData: true, subtree: true });
  new MutationObserver(say).observe(handle, { attributeFilter: ["aria-valuetext"] });
}

const CONTROL = ".noUi-handle, .widget-readout, select, input, button, textarea";
if (!document.documentElement.dataset.nnControls) {
  document.documentElement.dataset.nnControls = "cared for";
  document.addEventListener("focusin", (event) => {
    const control = targetOf(event);
    if (control.matches?.(CONTROL) && control.closest(".jp-OutputArea-output")) takeCareOf(control);
  });
  document.addEventListener("keydown", (event) => {
    if (targetOf(event).closest?.(".nn-asking")) leaveOnEscape(event);
  });
}

// What anywidget calls to show such a demo.
/**
 * @typedef {import("./bridge.js").Model} Model
 * @type {(draw: import("./live.js").Draw) => (shown: { model: Model, el: HTMLElement }) => () => void}
 */
export const drawnBy = (draw) => ({ model, el: place }) => {
  place.innerHTML = model.get("inside");
  const [view, image, sentence, said] = ["view", "picture", "sentence", "said"].map((c) => find(place, `.nn-${c}`));
  const speak = letItSpeak(place, said), { aspectRatio, minWidth } = image.style;
  let waiting = false;
  const paint = () => {
    waiting = false;
    const { state, data, trouble, unwritten } = model.get("frame");
    image.style.aspectRatio = unwritten ? "auto" : aspectRatio; // one line needs no page
    image.style.minWidth = trouble ? "0" : minWidth; // words fit any width, and may need more lines
    image.style.overflow = trouble ? "visible" : "hidden";
    const picture = trouble ? { svg: "", sentence: trouble } : draw(state, data);
    image.innerHTML = picture.svg || `<p class="nn-trouble">${escapeXml(trouble)}</p>`;
    sentence.textContent = unbroken(picture.sentence);
    sentence.hidden = Boolean(trouble);
    speak(picture.sentence);
  };
  const ask = () => {
    if (!waiting) requestAnimationFrame(paint);
    waiting = true;
  };
  model.on("change:frame", ask);
  image.addEventListener("click", (event) => {
    const picked = /** @type {SVGElement | null} */ (targetOf(event).closest("[data-pick]"));
    if (picked) model.send({ pick: picked.dataset.pick });
  });
  paint();
  letItFit(view, sentence);
  setTimeout(() => {
    const around = /** @type {HTMLElement} */ (place.closest(".nn-asking") ?? place);
    around.querySelectorAll(CONTROL).forEach(takeCareOf);
  }, 200);
  return () => model.off("change:frame", ask);
};
