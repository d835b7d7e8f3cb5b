// The picture of a demo that asks the kernel (anywidget): the kernel sends a
// frame, this draws it. The newest frame wins. Needs `draw(state, data)`.

const CONTROL = ".noUi-handle, .widget-readout, select, input, button, textarea";

// In JupyterLab letters and arrows act on the notebook unless the focused
// control says otherwise; and ipywidgets gives its sliders no name.
function takeCareOf(control) {
  control.setAttribute("data-lm-suppress-shortcuts", "true");
  const label = control.closest(".jupyter-widgets")?.querySelector(".widget-label");
  const named = control.matches(".noUi-handle, select, input");
  if (label && named && !control.hasAttribute("aria-label")) {
    control.setAttribute("aria-label", label.textContent);
  }
}

if (!document.documentElement.dataset.nnControls) {
  document.documentElement.dataset.nnControls = "cared for";
  document.addEventListener("focusin", (event) => {
    if (event.target.matches?.(CONTROL) && event.target.closest(".jp-OutputArea-output")) {
      takeCareOf(event.target);
    }
  });
}

function render({ model, el: place }) {
  place.innerHTML = '<figure class="nn-demo"><div class="nn-picture"></div>' +
    '<figcaption class="nn-sentence" aria-live="polite"></figcaption></figure>';
  const [image, sentence] = [".nn-picture", ".nn-sentence"].map((c) => place.querySelector(c));
  let waiting = false;
  const paint = () => {
    waiting = false;
    const { state, data, trouble } = model.get("frame");
    image.style.aspectRatio = model.get("ratio");
    const drawn = trouble ? { svg: "", sentence: trouble } : draw(state, data);
    image.innerHTML = drawn.svg || `<p class="nn-trouble">${escapeXml(trouble)}</p>`;
    sentence.textContent = drawn.sentence;
    sentence.hidden = Boolean(trouble);
  };
  const ask = () => {
    if (!waiting) requestAnimationFrame(paint);
    waiting = true;
  };
  model.on("change:frame", ask);
  paint();
  setTimeout(() => {
    const around = place.closest(".jp-OutputArea-output") ?? place.closest(".widget-vbox");
    around?.querySelectorAll(".noUi-handle, select, input").forEach(takeCareOf);
  }, 200);
  return () => model.off("change:frame", ask);
}

export default { render };
