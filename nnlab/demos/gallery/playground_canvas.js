// The playground's maps on a canvas, which is what makes them quick enough to move.

import { DARK } from "../shared/classes.js";
import { outputColors, PALETTE, signsOf, unitColors } from "./playground_maps.js";
import { placesOfUnits, SMALL } from "./playground_network.js";

/** @import { Point } from "../shared/drawing.js" */
/** @import { Experiment } from "./playground_engine.js" */
/** @import { Maps } from "./playground_maps.js" */
/** @import { Layout, Look } from "./playground_network.js" */

// The palette as a canvas keeps it: a whole number a color, red in its lowest byte.
const RGBA = Uint32Array.from(
  PALETTE,
  (hex) => [5, 3, 1].reduce((sum, i) => 256 * sum + parseInt(hex.slice(i, i + 2), 16), 255),
);

/** @param {HTMLCanvasElement} canvas */
const penOf = (canvas) => /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d"));

// Gives what paints the maps of an experiment, where a picture of this size shows them `wide` pixels wide.
/** @param {HTMLCanvasElement} canvas */
export function mapPainter(canvas) {
  const tiles = /** @type {Map<number, { c: HTMLCanvasElement, pixels: ImageData }>} */ (new Map());
  /** @param {number} size */
  function emptyTile(size) {
    const c = document.createElement("canvas");
    c.width = c.height = size;
    return { c, pixels: new ImageData(size, size) };
  }
  /** @param {Uint8Array} colors @param {number} size */
  function tile(colors, size) {
    const { c, pixels } = tiles.get(size) ?? emptyTile(size), colored = new Uint32Array(pixels.data.buffer);
    tiles.set(size, { c, pixels });
    for (let m = 0; m < colors.length; m++) colored[m] = RGBA[colors[m]];
    penOf(c).putImageData(pixels, 0, 0);
    return c;
  }
  /**
   * @param {Experiment} e
   * @param {Look} look
   * @param {Maps} maps
   * @param {Layout} layout
   * @param {Point} size
   * @param {number} wide
   */
  return (e, look, maps, layout, [width, height], wide) => {
    const { big } = layout;
    const zoom = (wide / width) * (window.devicePixelRatio || 1),
      sides = [width, height].map((v) => Math.round(v * zoom));
    if (canvas.width !== sides[0] || canvas.height !== sides[1]) [canvas.width, canvas.height] = sides;
    const pen = penOf(canvas);
    pen.setTransform(zoom, 0, 0, zoom, 0, 0);
    pen.clearRect(0, 0, width, height);
    pen.imageSmoothingEnabled = false;
    placesOfUnits(e, layout).forEach((column, k) =>
      column.forEach(([x, y], j) =>
        pen.drawImage(tile(unitColors(maps.layers[k][j]), maps.coarse), x - SMALL / 2, y - SMALL / 2, SMALL, SMALL)
      )
    );
    const unit = look.unit && maps.layers[look.unit[0]]?.[look.unit[1]];
    if (unit) pen.drawImage(tile(unitColors(unit), maps.coarse), big.x, big.y, big.size, big.size);
    else pen.drawImage(tile(outputColors(e, maps), maps.size), big.x, big.y, big.size, big.size);
    pen.fillStyle = DARK;
    pen.globalAlpha = 0.6;
    pen.textAlign = "center";
    pen.font = "15px system-ui, 'Segoe UI', 'DejaVu Sans', sans-serif";
    for (const [x, y, sign] of signsOf(e, maps, unit ? look.unit : null)) {
      pen.fillText(sign, big.x + x * big.size, big.y + y * big.size + 5);
    }
    pen.globalAlpha = 1;
  };
}
