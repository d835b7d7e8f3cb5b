// Lets the playground train in a page: a picture below, maps on a canvas, points on top of it.
// No kernel and no network.

import { DARK } from "../shared/classes.js";
import { clamp, line, num, picture, tidy, whole } from "../shared/drawing.js";
import { unbroken } from "../shared/fit.js";
import { careFor, keepRadiosApart, letPythonHold, QUIET, readState, showValue } from "../shared/live.js";
import { byName, find, findAll, targetOf } from "../shared/page.js";
import { mapPainter } from "./playground_canvas.js";
import { fillMenus, putSettings } from "./playground_controls.js";
import { experiment, gradientLengths, measure, takeEpoch, takeStep } from "./playground_engine.js";
import { mapsOf, squareOfPlaces } from "./playground_maps.js";
import { NARROW, NARROW_FROM, narrowSize, WIDE, WIDE_FROM } from "./playground_network.js";
import { pointsSvg, sheet } from "./playground_picture.js";
import { REACH } from "./playground_points.js";
import { jumps, sentenceOf, stopReason } from "./playground_sentence.js";
import { callOf, LIVE, MOST, NOISE, settingsFrom, settingsLine, settingsOf, START } from "./playground_settings.js";

/** @import { Point } from "../shared/drawing.js" */
/** @import { Layout, Look } from "./playground_network.js" */
/** @import { Settings } from "./playground_settings.js" */

const CELLS = 100; // places of a map's side
const QUICK = 120; // multiplications a sample up to which a net is small

/** @type {Record<string, Point>} */
const ARROWS_BY_KEY = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] };
const INSIDE =
  '<div class="nn-sheet"></div><canvas aria-hidden="true"></canvas><svg class="nn-points" aria-hidden="true"></svg>' +
  '<div class="nn-place" tabindex="0" role="application" data-lm-suppress-shortcuts="true" hidden></div>';

/** @param {HTMLElement} root @param {{ controls: string, fixed: Partial<Settings>, size: Point }} spec */
export function letItPlay(root, spec) {
  const [controls, image, sentence] = ["controls", "picture", "sentence"].map((c) => find(root, `.nn-${c}`));
  controls.innerHTML = spec.controls;
  keepRadiosApart(controls);
  image.innerHTML = INSIDE;
  const [base, place] = ["sheet", "place"].map((c) => find(image, `.nn-${c}`)), speak = careFor(root);
  const canvas = /** @type {HTMLCanvasElement} */ (find(image, "canvas"));
  const overlay = /** @type {SVGElement} */ (image.querySelector(".nn-points"));
  const inputs = /** @type {HTMLInputElement[]} */ (findAll(root, "[data-name]")), control = byName(inputs);
  const buttons = Object.fromEntries(findAll(root, "[data-act]").map((b) => [b.dataset.act, b]));
  const [unit, weight] = /** @type {HTMLSelectElement[]} */ (findAll(root, "[data-look]")), looks = { unit, weight };
  const [lineBox, callBox] = ["line", "call"].map((c) => /** @type {HTMLInputElement} */ (find(root, `[data-${c}]`)));
  const now = {
    fixed: { changes: spec.fixed.changes ?? [], points: spec.fixed.points ?? [], epochs: spec.fixed.epochs ?? 0 },
    e: experiment(START),
    history: /** @type {Point[]} */ ([]), // the loss on points for training and for testing
    lengths: /** @type {number[]} */ ([]),
    look: /** @type {Look} */ ({ live: true }),
    layout: /** @type {Layout} */ (WIDE),
    layers: 0,
    wide: 0,
    playing: false,
    waiting: false,
    spoken: 0,
    cross: /** @type {Point} */ ([0, 0]),
    places: /** @type {Map<number, ReturnType<typeof squareOfPlaces>>} */ (new Map()),
    trouble: "",
  };
  const paintMaps = mapPainter(canvas);
  /** @param {Layout} layout */
  const sizeOf = (layout) => (layout === WIDE ? spec.size : narrowSize(now.e));

  // ---- the experiment

  /** @returns {Point} */
  const both = () => [measure(now.e, now.e.train).loss, measure(now.e, now.e.test).loss];
  function begin() {
    const hidden = Number(control("layers").value);
    for (let k = 1; k <= MOST.layers; k++) control(`h${k}`).closest("label")?.toggleAttribute("hidden", k > hidden);
    find(controls, "[data-own]").hidden = control("data").value !== "my points";
    now.e = experiment(settingsFrom(readState(inputs), now.fixed));
    now.e.s.changes = [...now.e.s.changes];
    now.history = [both()];
    now.places.clear();
    now.lengths = gradientLengths(now.e);
    fillMenus(looks, now.e, now.look);
    drawPoints();
    setPlaying(false);
  }
  function oneEpoch() {
    takeEpoch(now.e);
    if (!now.e.diverged && now.e.train.length) now.history.push(both());
  }
  function oneBatch() {
    if (takeStep(now.e)) { if (!now.e.diverged && now.e.train.length) now.history.push(both()); }
    else now.history[now.history.length - 1] = both();
  }
  function startAgain() {
    now.fixed = { ...now.fixed, epochs: 0, changes: [] };
    begin();
    ask();
  }
  // What may change while it trains goes on with the next epoch, and is remembered for the line.
  /** @param {string} name */
  function changed(name) {
    if (!LIVE.includes(name) || (!now.e.done && !now.e.order)) return startAgain();
    const epoch = now.e.done + (now.e.order ? 1 : 0), value = Number(control(name).value);
    now.e.s.changes = now.e.s.changes.filter((c) => !(c[0] === epoch && c[1] === name)).concat([[epoch, name, value]]);
    now.fixed.changes = now.e.s.changes;
    if (!now.e.order) now.e.now[name] = value;
    ask();
  }
  const stopped = () => stopReason(now.e, now.history, now.lengths);

  // ---- drawing

  /** @param {number} size */
  const mapPlaces = (size) => {
    const places = now.places.get(size) ?? squareOfPlaces(now.e, size);
    now.places.set(size, places);
    return places;
  };
  function paint() {
    now.waiting = false;
    const { e, look, history } = now, work = e.net.reduce((n, l) => n + l.D * l.H, 0);
    const size = now.playing && work > QUICK ? CELLS / 2 : CELLS;
    arrange();
    now.lengths = gradientLengths(e);
    const said = now.trouble || sentenceOf(e, history, now.lengths);
    const { layout } = now, full = sizeOf(layout);
    base.innerHTML = picture(...full, said, sheet(e, history, now.lengths, look, layout));
    paintMaps(e, look, mapsOf(e, mapPlaces(size), size / 25), layout, full, now.wide);
    say(said);
    find(controls, "[data-epoch]").textContent = `epoch ${whole(e.done)}${e.order ? ` and ${e.step} points` : ""}`;
    buttons.half.hidden = !(e.diverged || jumps(history) >= 6);
    if (document.activeElement !== lineBox) lineBox.value = currentLine();
    callBox.value = callOf(currentSettings());
    if (now.playing && stopped()) setPlaying(false);
  }
  // Side by side where there is room, else below each other.
  function arrange() {
    // Asked for once a picture, before anything changes: it makes the browser measure.
    const room = image.parentElement?.clientWidth ?? WIDE_FROM;
    const wanted = room < WIDE_FROM ? NARROW : WIDE,
      layers = now.e.net.length,
      least = wanted === WIDE ? WIDE_FROM : NARROW_FROM;
    now.wide = Math.max(room, least);
    if (now.layout === wanted && now.layers === layers) return;
    now.layout = wanted;
    now.layers = layers;
    const [width, height] = sizeOf(wanted);
    image.style.minWidth = `${least}px`;
    image.style.aspectRatio = `${width} / ${height}`;
    /** @param {number} part @param {number} whole */
    const share = (part, whole) => `${(100 * part) / whole}%`;
    const { x, y, size } = wanted.big;
    Object.assign(place.style, {
      left: share(x, width),
      width: share(size, width),
      top: share(y, height),
      height: share(size, height),
    });
    drawPoints();
  }
  const ask = () => {
    inputs.forEach(showValue);
    if (!now.waiting && !now.playing) requestAnimationFrame(paint);
    now.waiting = true;
  };
  // Rate, batch and penalties as they were at the start; the controls may have moved on.
  const currentSettings = () => ({ ...now.e.s, epochs: now.e.done, changes: now.e.s.changes });
  const currentLine = () => settingsLine(currentSettings());
  // Sixty sentences a second are for nobody's eyes.
  /** @param {string} said */
  function say(said) {
    const time = performance.now();
    speak(said);
    if (now.playing && time - now.spoken < 250) return;
    now.spoken = time;
    sentence.textContent = unbroken(said);
  }

  function drawPoints() {
    overlay.setAttribute("viewBox", `0 0 ${sizeOf(now.layout).join(" ")}`);
    const own = control("data").value === "my points", at = placeOnMap(now.cross);
    overlay.innerHTML = pointsSvg(now.e, now.layout) +
      (own
        ? line(at[0] - 9, at[1], at[0] + 9, at[1], { stroke: DARK, "stroke-width": 2 }) +
          line(at[0], at[1] - 9, at[0], at[1] + 9, { stroke: DARK, "stroke-width": 2 })
        : "");
    place.hidden = !own;
    place.setAttribute(
      "aria-label",
      `Large map, cross at x = ${num(now.cross[0], 2)}, y = ${
        num(now.cross[1], 2)
      }. Arrow keys move it, Enter sets a point.`,
    );
  }
  /** @param {Point} point @returns {Point} */
  const placeOnMap = ([x, y]) => {
    const reach = REACH[now.e.s.data], { big } = now.layout;
    return [big.x + (big.size * (x + reach)) / (2 * reach), big.y + (big.size * (reach - y)) / (2 * reach)];
  };

  // ---- looking at a neuron or a weight

  /** @param {"unit" | "weight"} what @param {string} value */
  function lookAt(what, value) {
    const [k, i, j] = value.split(" ").map(Number);
    if (what === "unit") now.look.unit = value ? [k, i] : null;
    else now.look.weight = value ? [k, i, j] : null;
    looks[what].value = value;
    ask();
  }

  // ---- time

  /** @param {boolean} on */
  function setPlaying(on) {
    now.playing = on;
    root.toggleAttribute("data-playing", on);
    buttons.play.textContent = on ? "❚❚ Pause" : "▶ Play";
  }
  function play() {
    let last = 0;
    /** @param {number} time */
    const frame = (time) => {
      if (!now.playing || !root.isConnected) return;
      if (!QUIET.matches || time - last > 500) { // who asks for less motion sees two pictures a second
        last = time;
        oneEpoch();
        paint();
      } else oneEpoch();
      if (now.playing) requestAnimationFrame(frame);
      else paint();
    };
    if (stopped()) return ask();
    setPlaying(true);
    requestAnimationFrame(frame);
  }

  // ---- own points

  /** @param {Point} point */
  function addPoint([x, y]) {
    const chosen = /** @type {HTMLInputElement} */ (find(controls, "[data-own] :checked")), kind = Number(chosen.value);
    /** @param {number} v */
    const cut = (v) => Math.round(100 * v) / 100;
    if (now.fixed.points.length >= MOST.points) return;
    now.fixed.points = [...now.fixed.points, [cut(x), cut(y), kind]];
    startAgain();
  }
  place.addEventListener("pointerdown", (event) => {
    const at = place.getBoundingClientRect(), reach = REACH[now.e.s.data];
    now.cross = [
      reach * (2 * (event.clientX - at.left) / at.width - 1),
      reach * (1 - 2 * (event.clientY - at.top) / at.height),
    ];
    addPoint(now.cross);
  });
  place.addEventListener("keydown", (event) => {
    const step = ARROWS_BY_KEY[event.key], reach = REACH[now.e.s.data];
    /** @param {number} i */
    const moved = (i) => clamp(tidy(now.cross[i] + (step[i] * reach) / 20), -reach, reach);
    if (step) now.cross = [moved(0), moved(1)];
    else if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    if (step) drawPoints();
    else addPoint(now.cross);
  });

  // ---- what is pressed

  /** @param {string} text */
  function load(text) {
    let s;
    try {
      s = settingsOf(text);
    } catch (problem) {
      now.trouble = `This line cannot be read: ${/** @type {Error} */ (problem).message}.`;
      return ask();
    }
    putSettings(control, s);
    now.fixed = { epochs: s.epochs, changes: s.changes, points: s.points };
    begin();
    train(s.epochs);
  }
  // Trains to an epoch without pictures, a bit at a time.
  /** @param {number} epochs */
  function train(epochs) {
    const until = performance.now() + 40;
    while (now.e.done < epochs && !stopped() && performance.now() < until) oneEpoch();
    for (const name of LIVE) control(name).value = String(now.e.now[name]);
    ask();
    if (now.e.done < epochs && !now.e.diverged && now.e.train.length && root.isConnected) {
      setTimeout(() => train(epochs), 0);
    }
  }
  /** @param {HTMLInputElement} field */
  const copied = (field) => {
    field.select();
    navigator.clipboard?.writeText(field.value).catch(() => {});
  };
  /** @type {Record<string, () => void>} */
  const acts = {
    play: () => (now.playing ? (setPlaying(false), ask()) : play()),
    epoch: () => {
      setPlaying(false);
      if (!stopped()) oneEpoch();
      ask();
    },
    batch: () => {
      setPlaying(false);
      if (!stopped()) oneBatch();
      ask();
    },
    reset: startAgain,
    half: () => {
      putSettings(control, { ...settingsFrom(readState(inputs), now.fixed), rate: tidy(now.e.now.rate / 2) });
      if (now.e.diverged) startAgain();
      else changed("rate");
    },
    undo: () => {
      now.fixed.points = now.fixed.points.slice(0, -1);
      startAgain();
    },
    clear: () => {
      now.fixed.points = [];
      startAgain();
    },
    copy: () => copied(lineBox),
    copycall: () => copied(callBox),
    load: () => load(lineBox.value),
  };
  controls.addEventListener("click", (event) => {
    const button = /** @type {HTMLElement | null} */ (targetOf(event).closest("[data-act]")), act = button?.dataset.act;
    if (!act) return;
    if (act !== "load") now.trouble = "";
    acts[act]();
  });
  controls.addEventListener("input", (event) => {
    const input = targetOf(event), { name, look } = input.dataset;
    now.trouble = "";
    if (look === "unit" || look === "weight") return lookAt(look, input.value);
    if (!name) return;
    if (name.startsWith("in ") && !inputs.some((i) => i.dataset.name?.startsWith("in ") && i.checked)) {
      input.checked = true;
    }
    if (name === "data") control("noise").value = String(NOISE[input.value]);
    changed(name);
  });
  base.addEventListener("click", (event) => {
    const { weight, unit } = targetOf(event).dataset;
    if (weight) lookAt("weight", weight);
    if (unit) lookAt("unit", now.look.unit?.join(" ") === unit ? "" : unit);
  });
  base.addEventListener("pointermove", (event) => {
    const { weight } = targetOf(event).dataset;
    if (weight) lookAt("weight", weight);
  });
  addEventListener("resize", ask);
  buttons.half.hidden = true;
  begin();
  letPythonHold(root, inputs);
  train(now.fixed.epochs);
}
