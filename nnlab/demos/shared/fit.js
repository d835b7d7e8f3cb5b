// Room for a demo at any width: lines for its sentence, a picture that scrolls rather than shrinks.
// Where more of it can be scrolled to, it fades out (data-more).

// The words with no end of a line between a number and its %, or its power of ten (nnlab/page.py).
/** @param {string} s */
export const unbroken = (s) => s.replace(/([\d⁰¹²³⁴⁵⁶⁷⁸⁹]) %/g, "$1\u00a0%").replace(/(\d) · 10/g, "$1\u00a0·\u00a010");

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
    fade();
  };
  const fade = () => {
    const left = view.scrollLeft > 1, right = view.scrollLeft < view.scrollWidth - view.clientWidth - 1;
    view.dataset.more = [left && "left", right && "right"].filter(Boolean).join(" ");
  };
  fit();
  view.addEventListener("scroll", fade, { passive: true });
  const sizes = new ResizeObserver(fit);
  for (const place of [view, ...view.children]) sizes.observe(place);
}
