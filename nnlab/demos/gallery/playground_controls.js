// The playground's own controls: the menus of what is looked at, and all of them set at once.

import { escapeXml } from "../shared/drawing.js";
import { unitName, weightName } from "./playground_network.js";
import { FEATURES } from "./playground_points.js";

/** @import { Control } from "../shared/live.js" */
/** @import { Experiment } from "./playground_engine.js" */
/** @import { Look } from "./playground_network.js" */
/** @import { Settings } from "./playground_settings.js" */
/** @typedef {{ unit: HTMLSelectElement, weight: HTMLSelectElement }} Menus */

// What can be looked at, as options of the two menus.
/** @param {Menus} looks @param {Experiment} e @param {Look} look */
export function fillMenus(looks, e, look) {
  /** @param {string} value @param {string} words */
  const option = (value, words) => `<option value="${value}">${escapeXml(words)}</option>`;
  const sizes = [e.s.features.length, ...e.s.hidden];
  looks.unit.innerHTML = option("", "the output") +
    sizes.map((n, k) => Array.from({ length: n }, (_, j) => option(`${k} ${j}`, unitName(e, k, j))).join("")).join(
      "",
    );
  looks.weight.innerHTML = option("", "none") + e.net.map(({ D, H }, k) =>
    Array.from({ length: D * H }, (_, m) => {
      const i = Math.floor(m / H), j = m % H;
      return option(`${k} ${i} ${j}`, `${weightName(k, i, j)}: ${unitName(e, k, i)} to ${unitName(e, k + 1, j)}`);
    }).join("")
  ).join("");
  for (const what of /** @type {const} */ (["unit", "weight"])) {
    looks[what].value = look[what]?.join(" ") ?? "";
    if (looks[what].selectedIndex < 0) {
      looks[what].value = "";
      look[what] = null;
    }
  }
}

// Puts the controls where the settings say.
/** @param {Control} control @param {Settings} s */
export function putSettings(control, s) {
  /** @param {string} name @param {string | number | boolean} value */
  const put = (name, value) => {
    const input = /** @type {HTMLInputElement | HTMLSelectElement} */ (control(name)), words = String(value);
    if (input instanceof HTMLInputElement && input.type === "checkbox") input.checked = Boolean(value);
    else if (input instanceof HTMLSelectElement) {
      if (![...input.options].some((o) => o.value === words)) input.add(new Option(words, words));
      input.value = words;
    } else {
      if (input.type === "range" && Number(value) > Number(input.max)) input.max = words;
      input.value = words;
    }
  };
  const { data, activation, rate, l1, l2, optimizer, batch, n, share, noise, seed, data_seed } = s;
  const shown = { data, activation, rate, l1, l2, optimizer, batch, n, share, noise, seed, data_seed };
  for (const [name, value] of Object.entries(shown)) put(name, value);
  for (const name of Object.keys(FEATURES)) put(`in ${name}`, s.features.includes(name));
  put("layers", s.hidden.length);
  s.hidden.forEach((n, k) => put(`h${k + 1}`, n));
}
