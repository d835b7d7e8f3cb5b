"""What the sandbox costs per notebook: fork, run the cells, forty calls, end; beside no sandbox.

    python benchmarks/sandbox.py [repeats]

Prints milliseconds (median) and how many times the bare work they are.
"""

from __future__ import annotations

import statistics
import sys
import time

import numpy as np

from autograder.sandbox import Cell, Sandbox

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


def milliseconds(work) -> float:
    start = time.perf_counter()
    work()
    return 1e3 * (time.perf_counter() - start)


def main() -> None:
    """Measure and print."""
    repeats = int(sys.argv[1]) if len(sys.argv) > 1 else 50
    plain = statistics.median(milliseconds(bare) for _ in range(repeats))
    started = time.perf_counter()
    with Sandbox() as sandbox:
        warm = 1e3 * (time.perf_counter() - started)
        jailed(sandbox)
        pairs = [jailed(sandbox) for _ in range(repeats)]
        whole, calls = (statistics.median(column) for column in zip(*pairs, strict=True))
        print(f"in force            {sandbox.describe()}")
    print(f"start of a sandbox  {warm:7.1f} ms, once")
    print(f"bare work           {plain:7.2f} ms a notebook")
    print(
        f"in the sandbox      {whole:7.2f} ms a notebook ({whole / plain:.0f} times the bare work)"
    )
    print(f"  of this, calls    {calls:7.2f} ms, {1e3 * calls / 40:.0f} µs a call")


if __name__ == "__main__":
    main()
