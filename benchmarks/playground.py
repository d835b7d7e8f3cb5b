"""How fast the playground trains: an epoch and its picture, for a 2-4-2-1 in Chromium.

Goal: 16 ms, one picture of the screen. Beside it an epoch in Python: nnlab's plan, and PyTorch's
loop where PyTorch is installed; goal: 20 times as fast.

Usage: python benchmarks/playground.py [--frames 100] [--epochs 50]
Exits with 1 when a goal is missed.
"""

from __future__ import annotations

import argparse
import time
from itertools import pairwise
from statistics import median

from _lab import chromium

from nnlab import demos
from nnlab.playground import Settings, features, points
from nnlab.playground.samples import targets
from nnlab.playground.training import Training

NET = Settings("circles", hidden=(4, 2), share=0.9, n=500)
PICTURE, TIMES = 16.0, 20.0
FRAMES = """async (frames) => {
  const play = document.querySelector('[data-act=play]'), spent = [];
  const ask = window.requestAnimationFrame;
  window.requestAnimationFrame = (f) => ask((t) => {
    const begun = performance.now(); f(t); spent.push(performance.now() - begun); });
  play.click();
  while (spent.length < frames + 10) await new Promise((next) => setTimeout(next, 20));
  play.click();
  window.requestAnimationFrame = ask;
  return spent.slice(10, frames + 10);
}"""


def in_chromium(frames: int) -> float:
    """Median milliseconds of script for an epoch with its picture."""
    with chromium() as browser:
        page = browser.new_page(viewport={"width": 800, "height": 1000})
        page.set_content(f"<meta charset='utf-8'>{demos.playground(NET.line()).html()}")
        return median(page.evaluate(FRAMES, frames))


def in_nnlab(epochs: int) -> float:
    """Median milliseconds of an epoch."""
    training = Training(NET)
    return _median(training.epoch, epochs)


def in_torch(epochs: int) -> float | None:
    """The same for PyTorch's usual loop; None without PyTorch."""
    try:
        import torch
    except ImportError:
        return None
    torch.set_num_threads(1)
    (X, y), _ = points(NET)
    data = torch.tensor(features(X, NET.features)), torch.tensor(targets(y, 2))
    layers = [(torch.nn.Linear(a, b), torch.nn.Tanh()) for a, b in pairwise(NET.sizes)]
    net = torch.nn.Sequential(*(module for pair in layers for module in pair)).double()
    optimizer = torch.optim.SGD(net.parameters(), lr=NET.rate)

    def epoch() -> None:
        for rows in torch.randperm(len(X)).split(NET.batch):
            optimizer.zero_grad()
            loss = 0.5 * ((net(data[0][rows]) - data[1][rows]) ** 2).mean()
            loss.backward()
            optimizer.step()

    return _median(epoch, epochs)


def _median(epoch, epochs: int) -> float:
    spent = []
    for _ in range(epochs + 3):
        begun = time.perf_counter()
        epoch()
        spent.append(1000 * (time.perf_counter() - begun))
    return median(spent[3:])


def main() -> int:
    """Measures, prints, and says whether the goals are met."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--frames", type=int, default=100)
    parser.add_argument("--epochs", type=int, default=50)
    args = parser.parse_args()
    page, plan, torch = in_chromium(args.frames), in_nnlab(args.epochs), in_torch(args.epochs)
    print(f"page, epoch and picture   {page:6.2f} ms (goal {PICTURE:g})")
    print(f"nnlab, epoch              {plan:6.2f} ms")
    met = page <= PICTURE
    if torch is None:
        print("PyTorch                   not installed")
    else:
        print(
            f"PyTorch, epoch            {torch:6.2f} ms, {torch / plan:.0f} times (goal {TIMES:g})"
        )
        met = met and torch / plan >= TIMES
    return 0 if met else 1


if __name__ == "__main__":
    raise SystemExit(main())
