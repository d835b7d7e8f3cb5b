// data: {z: [...], curves: {name: {f, slope, range}}}

function draw({ activation, z }, data) {
  const c = data.curves[activation], at = tidy(z);
  const height = lookup(data.z, c.f, at), slope = lookup(data.z, c.slope, at);
  const steepest = Math.max(...c.slope);
  const remark = slope < 0.01 ? "Almost nothing of a gradient gets through here."
    : slope > steepest - 1e-6 ? `It is nowhere steeper than ${num(steepest, 2)}.`
      : `That is ${num((100 * slope) / steepest, 0)} in 100 of its steepest, ${num(steepest, 2)}.`;
  const sentence = `${activation} at z = ${num(at)}: height ${share(height)}, slope ${share(slope)}. ${remark}`;
  return { sentence, height, slope, svg: picture(760, 372, sentence,
    curve(data.z, c.f, at, height, slope, activation, c.range) + slopes(data.z, c.slope, at, slope, steepest)) };
}

const axes = (sx, sy, ticks, name) => line(sx(-6), sy(0), sx(6), sy(0), { stroke: LINE, "stroke-width": 1 }) +
  line(sx(0), 60, sx(0), 320, { stroke: LINE, "stroke-width": 1 }) +
  [-6, -4, -2, 0, 2, 4, 6].map((t) => text(sx(t), 340, num(t, 0), { "text-anchor": "middle", "font-size": 13, fill: MUTED })).join("") +
  ticks.map((t) => text(sx(-6) - 8, sy(t) + 5, num(t, 2).replace(/\.?0+$/, "") || "0", { "text-anchor": "end", "font-size": 13, fill: MUTED }) +
    line(sx(-6) - 4, sy(t), sx(-6), sy(t), { stroke: MUTED, "stroke-width": 1 })).join("") +
  text((sx(-6) + sx(6)) / 2, 362, name, { "text-anchor": "middle" });

// The function, and the straight line that touches it at the marker.
function curve(zs, values, at, height, slope, name, range) {
  const wide = Math.max(...values) > 1.5;
  const [low, high] = wide ? [Math.min(...values) < -2 ? -6 : -2, 6] : [-1.2, 1.2];
  const sx = scale(-6, 6, 56, 366), sy = scale(low, high, 320, 60);
  const inside = zs.map((z, i) => [sx(z), sy(clamp(values[i], low, high))]);
  const touch = [-2.2, 2.2].map((d) => {
    const y = clamp(height + slope * d, low, high);
    return slope === 0 ? [at + d, height] : [at + (y - height) / slope, y];
  }).map(([x, y]) => [clamp(x, -6, 6), height + slope * (clamp(x, -6, 6) - at)]);
  return text(56, 30, name, { "font-weight": 600, "font-size": 17 }) +
    text(366, 30, `values ${range}`, { "font-size": 13, fill: MUTED, "text-anchor": "end" }) +
    axes(sx, sy, wide ? [-6, -4, -2, 0, 2, 4, 6].filter((t) => t >= low) : [-1, -0.5, 0, 0.5, 1], "weighted sum z") +
    path(inside, { stroke: PLUS, "stroke-width": 3 }) +
    line(sx(touch[0][0]), sy(touch[0][1]), sx(touch[1][0]), sy(touch[1][1]), { stroke: MINUS, "stroke-width": 2.5, "stroke-dasharray": "8 5" }) +
    circle(sx(at), sy(clamp(height, low, high)), 6.5, { fill: INK, stroke: PAPER });
}

// The slope, with its largest value as a thin line.
function slopes(zs, values, at, slope, steepest) {
  const sx = scale(-6, 6, 436, 736), sy = scale(-0.05, 1.1, 320, 60);
  return text(436, 30, "its slope", { "font-weight": 600, "font-size": 17 }) +
    axes(sx, sy, [0, 0.25, 0.5, 0.75, 1], "weighted sum z") +
    line(sx(-6), sy(steepest), sx(6), sy(steepest), { stroke: MUTED, "stroke-width": 1, "stroke-dasharray": "2 4" }) +
    text(736, sy(steepest) - 12, `steepest: ${num(steepest, 2)}`, { "font-size": 13, fill: MUTED, "text-anchor": "end" }) +
    path(zs.map((z, i) => [sx(z), sy(values[i])]), { stroke: MINUS, "stroke-width": 3 }) +
    line(sx(at), sy(slope), sx(at), sy(0), { stroke: INK, "stroke-width": 1, "stroke-dasharray": "2 3" }) +
    circle(sx(at), sy(slope), 6.5, { fill: INK, stroke: PAPER }) +
    text(sx(at) + (at < 0 ? -12 : at > 4 ? 0 : 12), sy(slope) + (slope > 0.93 ? 26 : -14), num(slope, 3),
      { "text-anchor": at < 0 || at > 4 ? (at < -4 ? "start" : "end") : "start", "font-weight": 600 });
}
