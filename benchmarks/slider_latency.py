"""How soon a picture follows the hand: demos beside a plain `interact` with matplotlib.

Runs JupyterLab in headless Chromium and measures, in interleaved rounds, from key press to
the matching picture on screen, and pictures a second while dragging:
  demos drawn in the browser        8 times as soon as interact, at least
  demos that ask the kernel         3 times as soon, at least
The computer may be busy with other things: the ways take turns, and what counts are ratios.

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

from _lab import chromium, lab, open_and_run, render_every_cell, write_notebook
from playwright.sync_api import Locator, Page

LEARNER = """
import numpy as np
from nnlab import demos, linear, losses, mlp, optimizers
from nnlab.activations import sigmoid, tanh, tanh_prime
def weighted_sum(x, w, b):
    return float(np.dot(x, w) + b)
def neuron(x, w, b, f):
    return float(f(weighted_sum(x, w, b)))
def forward(X, params, f):
    return mlp.forward(X, params, f)
def step(w, g, m, v, t, lr, beta1, beta2, eps):
    m, v = beta1 * m + (1 - beta1) * g, beta2 * v + (1 - beta2) * g**2
    return w - lr * m / (1 - beta1**t) / (np.sqrt(v / (1 - beta2**t)) + eps), m, v
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
BROWSER = {  # what shows a demo: which of its sliders is moved
    "neuron_map()": "w1",
    "moved_corners()": "c1",
    "pieces()": "hidden",
    "folding()": "x",
    "delta_back()": "samples",
    "deep_training('ReLU', step=40)": "scale",
    "optimizer_race()": "step",
    "noise_to_loss()": "miss",
    "loss_surfaces()": "w",
}
ASKING = {  # the number of the slider
    "my_neuron(neuron, sigmoid)": 0,
    "my_descent(linear.logistic_gradient)": 0,
    "my_digit(forward)": 0,
    "my_gradient(mlp.mlp_gradients)": 0,
    "my_activation(tanh, tanh_prime)": 0,
    "my_step('Adam', step)": 0,
    "my_loss(losses.mse, losses.huber)": 1,
}
INTERACT = "interact"
# name -> (what is focused and dragged, pixels a move)
WAYS = {
    **{name: (f"input[data-name={slider}]", 5) for name, slider in BROWSER.items()},
    **{name: (f".noUi-handle >> nth={number}", 8) for name, number in ASKING.items()},
    INTERACT: (".noUi-handle >> nth=0", 8),
}
CELLS = {name: n for n, name in enumerate(WAYS, start=1)}  # of the notebook
GOALS = {**dict.fromkeys(BROWSER, 8.0), **dict.fromkeys(ASKING, 3.0)}  # times as soon, at least

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
  const name = (picture) => picture?.src ?? picture; // a demo draws a new one each time
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
    render_every_cell(home)
    cells = [LEARNER, *(f"demos.{way}" for way in [*BROWSER, *ASKING]), NAIVE]
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
    cell, control = CELLS[way], WAYS[way][0]
    handle = page.locator(".jp-CodeCell").nth(cell).locator(control)
    handle.scroll_into_view_if_needed()
    page.wait_for_timeout(600)
    page.evaluate("(cell) => bench.watch(cell)", cell)
    handle.focus()
    return handle


# Whether more of the slider lies to the left of where it stands.
MORE_LEFT = """(slider) => {
  const [low, at, high] = slider.matches('input') ? [slider.min, slider.value, slider.max]
    : ['min', 'now', 'max'].map((name) => slider.getAttribute(`aria-value${name}`));
  return Number(at) - Number(low) > Number(high) - Number(at);
}"""


def press_keys(page: Page, way: str, keys: int) -> list[float]:
    """ms from each key press to its picture; one press at a time, two there and two back."""
    there_and_back = ["ArrowRight", "ArrowLeft"]
    if _focus(page, way).evaluate(MORE_LEFT):
        there_and_back.reverse()
    for n in range(keys):
        page.keyboard.press(there_and_back[n % 4 // 2])
        page.wait_for_function("(n) => bench.shown.length > n", arg=n, timeout=10_000)
        page.wait_for_timeout(37 + 7 * (n % 5))  # so as not to fall in step with the screen
    pressed, shown = page.evaluate("() => [bench.keys, bench.shown]")
    if len(pressed) != keys or len(shown) != keys:
        raise RuntimeError(f"{way}: {keys} keys, {len(pressed)} seen, {len(shown)} pictures")
    return [b - a for a, b in zip(pressed, shown, strict=True)]


def drag(page: Page, way: str, seconds: float) -> float:
    """Pictures a second while the slider is dragged to and fro."""
    handle, pixels = _focus(page, way), WAYS[way][1]
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
    slow = median(waits[INTERACT]), median(rates[INTERACT])
    print(f"{'way':<38}{'key, ms':>8}{'pictures/s':>12}{'sooner':>9}{'more':>8}   goal")
    fine = True
    for way in WAYS:
        wait, rate = median(waits[way]), median(rates[way])
        sooner, goal = slow[0] / wait, GOALS.get(way, 0.0)
        said = f"{goal:g}x: {'holds' if sooner >= goal else 'missed'}" if goal else "for comparison"
        print(f"{way:<38}{wait:>8.0f}{rate:>12.1f}{sooner:>8.1f}x{rate / slow[1]:>7.1f}x   {said}")
        fine = fine and sooner >= goal
    return fine


if __name__ == "__main__":
    raise SystemExit(main())
