"""The LSTM against PyTorch, side by side in one run.

    python benchmarks/recurrent.py [--rounds 40]

A training step of the layer alone (forward, backward to the weights), for sequences as the chapters
have them and for long ones; then a whole step of the network that writes (one-hot signs, LSTM,
scores, cross-entropy, clipping by the norm, Adam). float32, one thread, PyTorch eager with its own
`nn.LSTM`; the two take turns, CPU seconds, and the ratio of medians is how many times faster nnlab
is. PyTorch is left out where it is not installed.
"""

from __future__ import annotations

import argparse
import importlib.util
import os
import sys
from pathlib import Path

os.environ.setdefault("OMP_NUM_THREADS", "1")
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
sys.path.insert(0, str(Path(__file__).parents[1]))

import numpy as np
from _turns import in_turns, in_words

from nnlab import writer
from nnlab.fast.lstm import Lstm

HAS_TORCH = importlib.util.find_spec("torch") is not None
SHAPES = {  # N, T, D, H
    "recall, 40 symbols": (64, 40, 8, 32),
    "writing, 40 signs": (32, 40, 39, 64),
    "short, 20 steps": (32, 20, 8, 32),
    "long, 200 steps": (32, 200, 39, 128),
}
K = 39


def our_layer(X, dH, Wx, Wh, b):
    N, T, D = X.shape
    cell, X, dH = Lstm(N, T, D, len(Wh)), X.swapaxes(0, 1), np.ascontiguousarray(dH.swapaxes(0, 1))

    def step():
        cell.inputs[...] = X
        cell.forward(0, 0, Wx, Wh, b)
        return cell.backward(dH)

    return step


def their_layer(X, dH, Wx, Wh, b):
    import torch

    torch.set_num_threads(1)
    layer = torch.nn.LSTM(X.shape[2], len(Wh), batch_first=True)
    with torch.no_grad():
        for name, value in {"weight_ih_l0": Wx.T, "weight_hh_l0": Wh.T, "bias_ih_l0": b}.items():
            getattr(layer, name).copy_(torch.from_numpy(np.ascontiguousarray(value)))
        layer.bias_hh_l0.zero_()
    X, dH = torch.from_numpy(X), torch.from_numpy(dH)

    def step():
        layer.zero_grad()
        layer(X)[0].backward(dH)
        return layer.weight_ih_l0.grad

    return step


def layers(rounds: int) -> None:
    for name, (N, T, D, H) in SHAPES.items():
        rng = np.random.default_rng(0)
        random = [rng.normal(0, 1, (N, T, D)), rng.normal(0, 1, (N, T, H))]
        random += [rng.normal(0, 0.1, (k, 4 * H)) for k in (D, H)] + [np.zeros(4 * H)]
        arrays = [array.astype(np.float32) for array in random]
        runs = {"nnlab": our_layer(*arrays)}
        if HAS_TORCH:
            runs["PyTorch eager"] = their_layer(*arrays)
            ours, theirs = runs["nnlab"]()[2], runs["PyTorch eager"]().numpy().T
            np.testing.assert_allclose(ours, theirs, rtol=1e-3, atol=2e-3 * np.abs(theirs).max())
        print(f"LSTM, {name} ({N} x {T} x {D}, {H} units): {in_words(in_turns(runs, rounds))}")


def our_writer(X, Y):
    steps = writer.training(X, Y, K, np.random.default_rng(0))
    return lambda: next(steps)


def their_writer(X, Y):
    import torch

    torch.set_num_threads(1)
    layer = torch.nn.LSTM(K, writer.UNITS, batch_first=True)
    scores = torch.nn.Linear(writer.UNITS, K)
    params = [*layer.parameters(), *scores.parameters()]
    optimizer = torch.optim.Adam(params, writer.RATE)
    X, Y, hot, rng = (
        torch.from_numpy(X),
        torch.from_numpy(Y),
        torch.eye(K),
        np.random.default_rng(0),
    )

    def step():
        rows = torch.from_numpy(rng.integers(len(X), size=writer.BATCH))
        optimizer.zero_grad()
        Z = scores(layer(hot[X[rows]])[0])
        torch.nn.functional.cross_entropy(Z.reshape(-1, K), Y[rows].reshape(-1)).backward()
        torch.nn.utils.clip_grad_norm_(params, writer.MOST_NORM)
        optimizer.step()

    return step


def writers(rounds: int) -> None:
    for T in (40, 200):
        X, Y = np.random.default_rng(0).integers(0, K, (2, 500, T))
        runs = {"nnlab": our_writer(X, Y)}
        if HAS_TORCH:
            runs["PyTorch eager"] = their_writer(X, Y)
        print(f"writer, {T} signs, {writer.UNITS} units: {in_words(in_turns(runs, rounds))}")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=40)
    arguments = parser.parse_args()
    layers(arguments.rounds)
    writers(arguments.rounds)
