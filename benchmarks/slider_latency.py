"""How soon a picture follows the hand: three ways to put a slider before a neuron's map.

Runs JupyterLab in headless Chromium and measures, in interleaved rounds, from key press to
the matching picture on screen, and pictures a second while dragging:
  explorable   demos.neuron_map()        drawn in the browser
  asking       demos.my_neuron(...)      the learner's function asked in the kernel
  naive        interact + matplotlib     for comparison

Usage: python benchmarks/slider_latency.py [--rounds 3] [--keys 10] [--seconds 2]
Exits with 1 when a goal is missed.
"""

from __future__ import annotations

import argparse
import tempfile
import time
from collections import defaultdict
from pathlib import Path
from statistics import median

from _lab import chromium, lab, open_and_run, write_notebook
from playwright.sync_api import Locator, Page

LEARNER = """
import numpy as np
def weighted_sum(x, w, b):
    return float(np.dot(x, w) + b)
def sigmoid(z):
    z = np.asarray(z, dtype=float)
    e = np.exp(-np.abs(z))
    return np.where(z >= 0, 1 / (1 + e), e / (1 + e))
def neuron(x, w, b, f):
    return float(f(weighted_sum(x, w, b)))
"""
NAIVE = """
import matplotlib.pyplot as plt
from ipywidgets import interact
@interact(w1=(-3.0, 3.0, 0.1), w2=(-3.0, 3.0, 0.1), b=(-4.0, 4.0, 0.1))
def naive(w1=1.5, w2=-1.0, b=0.5):
    side = np.linspace(-3, 3, 21)
    Z = sigmoid(w1 * side[None, :] + w2 * side[:, None] + b)
    fig, ax = plt.subplots(figsize=(7, 4))
    ax.imshow(Z, origin="lower", extent=(-3, 3, -3, 3), vmin=0, vmax=1)
    ax.set_title(f"w1 = {w1:.1f}, w2 = {w2:.1f}, b = {b:.1f}")
    plt.show()
"""
# name -> (cell of the notebook, what is focused and dragged there, pixels a move)
WAYS = {
    "explorable": (1, "input[data-name=w1]", 5),
    "asking": (2, ".noUi-handle >> nth=0", 8),
    "naive": (3, ".noUi-handle >> nth=0", 8),
}
GOALS = {"explorable": (30.0, 30.0), "asking": (80.0, 12.0)}  # ms at most, pictures/s at least

# Notes when a key goes down and when a new picture has been put on the screen: at the end
# of the frame in which, or after which, the picture changed.
RECORDER = """
() => {
  const bench = window.bench = { keys: [], shown: [], last: null, area: null, inFrame: false };
  const channel = new MessageChannel();
  let after = [];
  channel.port1.onmessage = () => {
    bench.inFrame = false;
    const now = performance.now();
    for (const done of after.splice(0)) done(now);
  };
  const frame = () => {
    bench.inFrame = true;
    channel.port2.postMessage(0);
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
  const onScreen = () => {
    const note = () => after.push((now) => bench.shown.push(now));
    bench.inFrame ? note() : requestAnimationFrame(note);
  };
  const find = () => bench.area.querySelector('.nn-picture svg') ?? bench.area.querySelector('img');
  const name = (picture) => picture?.src ?? picture?.getAttribute('aria-label');
  const look = () => {
    const picture = find(), seen = name(picture);
    if (!seen || seen === bench.last) return;
    bench.last = seen;
    picture.src ? picture.decode().then(onScreen, () => {}) : onScreen();
  };
  addEventListener('keydown', (e) => bench.keys.push(e.timeStamp), true);
  bench.watch = (cell) => {
    bench.observer?.disconnect();
    const code = document.querySelectorAll('.jp-CodeCell')[cell];
    bench.area = code.querySelector('.jp-Cell-outputArea');
    bench.last = name(find());
    bench.keys = [];
    bench.shown = [];
    bench.observer = new MutationObserver(look);
    bench.observer.observe(bench.area, { childList: true, subtree: true });
  };
}
"""


def main() -> int:
    """Measure, print the table, and say whether the goals hold."""
    options = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    options.add_argument("--rounds", type=int, default=3)
    options.add_argument("--keys", type=int, default=10)
    options.add_argument("--seconds", type=float, default=2.0)
    chosen = options.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        waits, rates = measure(Path(folder), chosen.rounds, chosen.keys, chosen.seconds)
    return 0 if report(waits, rates) else 1


def measure(
    folder: Path, rounds: int, keys: int, seconds: float
) -> tuple[dict[str, list[float]], dict[str, list[float]]]:
    """{way: ms of every key press}, {way: pictures/s of every drag}."""
    root, home = folder / "course", folder / "home"
    root.mkdir()
    home.mkdir()
    cells = [
        LEARNER + "from nnlab import demos",
        "demos.neuron_map()",
        "demos.my_neuron(neuron, sigmoid)",
        NAIVE,
    ]
    write_notebook(root / "bench.ipynb", cells)
    waits, rates = defaultdict(list), defaultdict(list)
    with lab(root, home) as address, chromium() as browser:
        page = browser.new_page(viewport={"width": 1300, "height": 1000})
        open_and_run(page, address, "bench.ipynb")
        page.wait_for_timeout(1500)
        page.evaluate(RECORDER)
        for _ in range(rounds):
            for way in WAYS:
                waits[way] += press_keys(page, way, keys)
                rates[way].append(drag(page, way, seconds))
    return waits, rates


def _focus(page: Page, way: str) -> Locator:
    cell, control, _ = WAYS[way]
    handle = page.locator(".jp-CodeCell").nth(cell).locator(control)
    handle.scroll_into_view_if_needed()
    page.wait_for_timeout(600)
    page.evaluate("(cell) => bench.watch(cell)", cell)
    handle.focus()
    return handle


def press_keys(page: Page, way: str, keys: int) -> list[float]:
    """ms from each key press to its picture; one press at a time."""
    _focus(page, way)
    for n in range(keys):
        page.keyboard.press("ArrowLeft" if n % 4 < 2 else "ArrowRight")
        page.wait_for_function("(n) => bench.shown.length > n", arg=n, timeout=10_000)
        page.wait_for_timeout(37 + 7 * (n % 5))  # so as not to fall in step with the screen
    pressed, shown = page.evaluate("() => [bench.keys, bench.shown]")
    if len(pressed) != keys or len(shown) != keys:
        raise RuntimeError(f"{way}: {keys} keys, {len(pressed)} seen, {len(shown)} pictures")
    return [b - a for a, b in zip(pressed, shown, strict=True)]


def drag(page: Page, way: str, seconds: float) -> float:
    """Pictures a second while the slider is dragged to and fro."""
    handle, pixels = _focus(page, way), WAYS[way][2]
    box = handle.bounding_box() or {}
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    page.mouse.move(x, y)
    page.mouse.down()
    start, n = time.monotonic(), 0
    page.evaluate("() => { bench.shown = []; }")
    while time.monotonic() - start < seconds:
        n += 1
        page.mouse.move(x + pixels * abs(n % 12 - 6) - 3 * pixels, y)
    elapsed = time.monotonic() - start
    pictures = page.evaluate("() => bench.shown.length")
    page.mouse.up()
    page.wait_for_timeout(1500)
    return pictures / elapsed


def report(waits: dict[str, list[float]], rates: dict[str, list[float]]) -> bool:
    """Print medians and ratios; True when every goal holds."""
    slow = median(waits["naive"]), median(rates["naive"])
    print(f"{'way':<12}{'key, ms':>10}{'pictures/s':>12}{'sooner':>9}{'more':>8}   goal")
    fine = True
    for way in WAYS:
        wait, rate = median(waits[way]), median(rates[way])
        goal = GOALS.get(way)
        holds = goal is None or (wait <= goal[0] and rate >= goal[1])
        said = (
            f"<= {goal[0]:.0f} ms, >= {goal[1]:.0f}/s: {'holds' if holds else 'missed'}"
            if goal
            else "for comparison"
        )
        ratios = f"{slow[0] / wait:>8.1f}x{rate / slow[1]:>7.1f}x"
        print(f"{way:<12}{wait:>10.0f}{rate:>12.1f}{ratios}   {said}")
        fine = fine and holds
    return fine


if __name__ == "__main__":
    raise SystemExit(main())
