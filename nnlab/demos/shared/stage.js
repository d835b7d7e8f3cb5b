// Puts the sliders and the picture of a demo that asks the kernel where its output keeps a place
// for them (anywidget, without a view). Without a kernel the still that stands there stays.

/** @param {{ model: import("./bridge.js").Model }} widget */
function fillPlaces({ model }) {
  /** @param {HTMLElement | null} place */
  const mine = (place) => place?.dataset?.stage === model.get("place");
  /** @param {HTMLElement} place */
  const fill = async (place) => {
    if (place.dataset.alive) return;
    place.dataset.alive = "yes";
    const manager = model.widget_manager;
    const shown = await manager.get_model(model.get("shown"));
    const { luminoWidget: widget } = await manager.create_view(shown, {});
    widget.processMessage({ type: "before-attach" }); // as Lumino's Widget.attach does
    place.replaceChildren(widget.node);
    widget.processMessage({ type: "after-attach" });
  };
  /** @param {Event} event */
  const born = (event) => {
    const place = /** @type {HTMLElement} */ (event.target);
    if (mine(place)) fill(place);
  };
  document.addEventListener("nn-born", born);
  const places = /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-stage]"));
  [...places].filter(mine).forEach(fill);
  return () => document.removeEventListener("nn-born", born);
}

export default { initialize: fillPlaces };
