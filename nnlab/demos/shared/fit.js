// Room for a demo at any width: lines for its sentence, a picture that scrolls rather than shrinks.

const FULL = 772; // px of a sentence in the widest figure
/** @param {number} lines @param {number} wide */
export const keptLines = (lines, wide) => (wide >= FULL ? lines : Math.ceil((lines * FULL) / wide + 0.5));

/** @param {HTMLElement} view @param {HTMLElement} sentence */
export function letItFit(view, sentence) {
  const lines = Number(sentence.dataset.lines);
  const fit = () => {
    sentence.style.minHeight = `${1.45 * keptLines(lines, sentence.clientWidth || FULL)}em`;
    const scrolls = view.scrollWidth > view.clientWidth + 1;
    /** @param {string} name @param {string} value */
    const mark = (name, value) => (scrolls ? view.setAttribute(name, value) : view.removeAttribute(name));
    mark("tabindex", "0");
    mark("role", "group");
    mark("aria-label", "picture, wider than its place: arrow keys move it");
  };
  fit();
  new ResizeObserver(fit).observe(view);
}
