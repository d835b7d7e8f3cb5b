"""What the sandbox costs per notebook: fork, run the cells, forty calls, end; beside no sandbox.

    python benchmarks/sandbox.py [repeats]

Prints milliseconds (median) behind each backend, measured in turns, and how many times the bare
work they are. "fork and end" is a notebook without cells and calls.
"""

from __future__ import annotations

import contextlib
import statistics
import sys
import time
from dataclasses import dataclass, field

import numpy as np

from autograder.sandbox import Cell, Sandbox, SandboxUnavailable, backends

SETUP = "import numpy as np\nfrom autograder import check\nfrom nnlab import demos"
SIGMOID = "def sigmoid(z):\n    return 1 / (1 + np.exp(-z))\ncheck(sigmoid)"
LAYER = "def layer(X, W, b, f):\n    return f(X @ W + b)\ncheck(layer)"
SOURCES = [SETUP, SIGMOID, LAYER, *["k = 1"] * 7]
CELLS = [Cell("", SETUP), Cell("sigmoid", SIGMOID), Cell("layer", LAYER)]
CELLS += [Cell("", "k = 1")] * 7
X, W, b = np.ones((5, 3)), np.ones((3, 4)), np.ones(4)
FORBID = ("nnlab.activations.sigmoid", "scipy.special.expit")


def bare() -> None:
    """The same work in this process, without any protection."""
    names: dict = {"check": print, "np": np}
    for source in SOURCES[1:]:
        exec(source.replace("check(", "id("), names)
    for _ in range(20):
        names["sigmoid"](X)
        names["layer"](X, W, b, np.tanh)


def jailed(sandbox: Sandbox) -> tuple[float, float]:
    """Milliseconds of starting a notebook and of its forty calls."""
    start = time.perf_counter()
    session = sandbox.open(CELLS)
    assert session.failures == {}
    middle = time.perf_counter()
    sigmoid = session.answer("sigmoid", forbid=FORBID)
    layer = session.answer("layer", forbid=FORBID)
    for _ in range(20):
        sigmoid(X)
        layer(X, W, b, np.tanh)
    calls = time.perf_counter() - middle
    session.close()
    return 1e3 * (time.perf_counter() - start), 1e3 * calls


def forked(sandbox: Sandbox) -> float:
    """Milliseconds of a fork that answers nothing, and its end."""
    start = time.perf_counter()
    session = sandbox.open([])
    assert session.failures == {}
    session.close()
    return 1e3 * (time.perf_counter() - start)


def milliseconds(work) -> float:
    start = time.perf_counter()
    work()
    return 1e3 * (time.perf_counter() - start)


@dataclass
class Costs:
    """Of one backend, in milliseconds."""

    said: str
    start: float
    fork: list[float] = field(default_factory=list)
    whole: list[float] = field(default_factory=list)
    calls: list[float] = field(default_factory=list)


def measured(repeats: int) -> dict[str, Costs]:
    """What each backend that works here costs."""
    costs = {}
    with contextlib.ExitStack() as stack:
        opened = {}
        for backend in (backends.BUBBLEWRAP, backends.FALLBACK, backends.UNSAFE):
            try:
                started = time.perf_counter()
                opened[backend] = stack.enter_context(Sandbox(backend=backend))
            except SandboxUnavailable as reason:
                print(f"{backend}: {reason}")
                continue
            start = 1e3 * (time.perf_counter() - started)
            costs[backend] = Costs(opened[backend].describe(), start)
            jailed(opened[backend])
        for _ in range(repeats):
            for backend, sandbox in opened.items():
                whole, calls = jailed(sandbox)
                costs[backend].whole.append(whole)
                costs[backend].calls.append(calls)
                costs[backend].fork.append(forked(sandbox))
    return costs


def main() -> None:
    """Measure and print."""
    repeats = int(sys.argv[1]) if len(sys.argv) > 1 else 50
    plain = statistics.median(milliseconds(bare) for _ in range(repeats))
    costs = measured(repeats)
    for backend, cost in costs.items():
        print(f"{backend:11} {cost.said}")
    print(f"\nbare work: {plain:.2f} ms a notebook\n")
    print("             start once   fork and end   a notebook   of this, calls   times bare")
    for backend, cost in costs.items():
        fork, whole, calls = map(statistics.median, (cost.fork, cost.whole, cost.calls))
        print(
            f"{backend:11} {cost.start:8.0f} ms  {fork:10.2f} ms {whole:9.2f} ms {calls:13.2f} ms"
            f" {whole / plain:12.0f}"
        )


if __name__ == "__main__":
    main()
