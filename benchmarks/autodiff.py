"""Scalar engine and array tape against their peers, side by side in one run.

    python benchmarks/autodiff.py [--rounds 7]

The work is one training step's gradient of a 784-16-16-10 network (13,002 parameters):
one sample for the scalar engines, a batch of 32 for the array tapes, mean squared error,
float64, one thread. Medians of interleaved rounds; each line ends with a ratio, how many
times faster nnlab is. Peers that are not installed are named and left out
(pip install micrograd autograd torch).
"""

from __future__ import annotations

import argparse
import importlib.util
import os
import statistics
import time
from collections.abc import Callable

os.environ.setdefault("OMP_NUM_THREADS", "1")
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

import numpy as np

from nnlab import autodiff, tape
from nnlab.initializers import init_params

SIZES = [784, 16, 16, 10]
BATCH = 32


def data(rng: np.random.Generator):
    return rng.random((BATCH, SIZES[0])), rng.random((BATCH, SIZES[-1]))


# --- scalar engines: ReLU hidden layers, one sample --------------------------------------


def nnlab_scalar(x, y, params) -> list[np.ndarray]:
    """Gradients of one sample's squared error, a neuron a node."""
    layers = [([autodiff.values(column) for column in W.T], autodiff.values(b)) for W, b in params]
    signal = autodiff.values(x)
    for k, (columns, biases) in enumerate(layers):
        sums = [autodiff.weighted_sum(signal, w, b) for w, b in zip(columns, biases, strict=True)]
        signal = sums if k == len(layers) - 1 else [z.relu() for z in sums]
    loss = autodiff.Value(0.0)
    for out, target in zip(signal, y, strict=True):
        loss = loss + (out - float(target)) ** 2
    loss.backward()
    gradients = []
    for columns, biases in layers:
        gradients.append(np.array([[w.grad for w in column] for column in columns]).T)
        gradients.append(np.array([b.grad for b in biases]))
    return gradients


def nnlab_scalar_by_products(x, y, params) -> list[np.ndarray]:
    """The same with a node for every product and sum, as micrograd builds it."""
    return _by_products(autodiff.Value, x, y, params)


def micrograd_scalar(x, y, params) -> list[np.ndarray]:
    """micrograd's own engine, with its own way of building a neuron: sum(w*x, b)."""
    from micrograd.engine import Value

    return _by_products(Value, x, y, params)


def _by_products(Value, x, y, params) -> list[np.ndarray]:
    layers = [
        ([[Value(float(w)) for w in column] for column in W.T], [Value(float(v)) for v in b])
        for W, b in params
    ]
    signal = [Value(float(v)) for v in x]
    for k, (columns, biases) in enumerate(layers):
        sums = [
            sum((wi * xi for wi, xi in zip(w, signal, strict=True)), b)
            for w, b in zip(columns, biases, strict=True)
        ]
        signal = sums if k == len(layers) - 1 else [z.relu() for z in sums]
    loss = Value(0.0)
    for out, target in zip(signal, y, strict=True):
        loss = loss + (out - float(target)) ** 2
    loss.backward()
    gradients = []
    for columns, biases in layers:
        gradients.append(np.array([[w.grad for w in column] for column in columns]).T)
        gradients.append(np.array([b.grad for b in biases]))
    return gradients


# --- array tapes: sigmoid hidden layers, a batch -----------------------------------------


def nnlab_tape(X, Y, params) -> list[np.ndarray]:
    record = tape.Tape()
    watched = [record.watch(a) for pair in params for a in pair]
    signal = X
    for k in range(len(params)):
        z = signal @ watched[2 * k] + watched[2 * k + 1]
        signal = z if k == len(params) - 1 else tape.sigmoid(z)
    return record.gradient(tape.mean(tape.square(signal - Y)), watched)


def autograd_tape(X, Y, params) -> list[np.ndarray]:
    import autograd
    import autograd.numpy as anp

    def loss(flat):
        signal = X
        for k in range(len(params)):
            z = anp.dot(signal, flat[2 * k]) + flat[2 * k + 1]
            signal = z if k == len(params) - 1 else 0.5 * (1.0 + anp.tanh(0.5 * z))
        return anp.mean((signal - Y) ** 2)

    return list(autograd.grad(loss)([a for pair in params for a in pair]))


def torch_eager(X, Y, params) -> list[np.ndarray]:
    import torch

    watched = [torch.from_numpy(a).requires_grad_() for pair in params for a in pair]
    signal = torch.from_numpy(X)
    for k in range(len(params)):
        z = torch.addmm(watched[2 * k + 1], signal, watched[2 * k])
        signal = z if k == len(params) - 1 else torch.sigmoid(z)
    loss = torch.mean((signal - torch.from_numpy(Y)) ** 2)
    return [g.numpy() for g in torch.autograd.grad(loss, watched)]


# --- side by side ------------------------------------------------------------------------


def installed(module: str) -> bool:
    return importlib.util.find_spec(module) is not None


def race(runners: dict[str, Callable], rounds: int, repeats: int) -> dict[str, float]:
    """Median seconds of one call, the runners taking turns."""
    times: dict[str, list[float]] = {name: [] for name in runners}
    for run in runners.values():
        run()
    for _ in range(rounds):
        for name, run in runners.items():
            start = time.perf_counter()
            for _ in range(repeats):
                run()
            times[name].append((time.perf_counter() - start) / repeats)
    return {name: statistics.median(t) for name, t in times.items()}


def report(title: str, medians: dict[str, float], ours: str) -> None:
    print(f"\n{title}")
    for name, seconds in medians.items():
        ratio = seconds / medians[ours]
        print(f"  {name:28}{1e3 * seconds:10.3f} ms   {ratio:6.2f} times nnlab")


def worst(a: list[np.ndarray], b: list[np.ndarray]) -> float:
    return max(float(np.abs(p - q).max()) for p, q in zip(a, b, strict=True))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=7)
    rounds = parser.parse_args().rounds
    if installed("torch"):
        import torch

        torch.set_num_threads(1)
    rng = np.random.default_rng(0)
    X, Y = data(rng)
    params = init_params(SIZES, rng)

    scalar = {
        "nnlab, a neuron a node": lambda: nnlab_scalar(X[0], Y[0], params),
        "nnlab, a product a node": lambda: nnlab_scalar_by_products(X[0], Y[0], params),
    }
    arrays = {"nnlab": lambda: nnlab_tape(X, Y, params)}
    for module, group, name, run in [
        ("micrograd", scalar, "micrograd", lambda: micrograd_scalar(X[0], Y[0], params)),
        ("autograd", arrays, "HIPS autograd", lambda: autograd_tape(X, Y, params)),
        ("torch", arrays, "PyTorch eager", lambda: torch_eager(X, Y, params)),
    ]:
        if installed(module):
            group[name] = run
        else:
            print(f"{name} is not installed and is left out.")
    report("Scalar engines, one sample", race(scalar, rounds, 1), "nnlab, a neuron a node")
    report("Array tapes, a batch of 32", race(arrays, rounds, 200), "nnlab")
    print("\nLargest difference of gradients from nnlab's (float64)")
    for name in list(arrays)[1:]:
        print(f"  {name:28}{worst(arrays['nnlab'](), arrays[name]()):10.1e}")
    if "micrograd" in scalar:
        ours = nnlab_scalar(X[0], Y[0], params)
        print(f"  {'micrograd':28}{worst(ours, scalar['micrograd']()):10.1e}")


if __name__ == "__main__":
    main()
