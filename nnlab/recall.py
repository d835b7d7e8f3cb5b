"""The recall task: one symbol, then distractors; name the first symbol at the end.

How many steps of training three kinds of cells need is kept as data: `python -m nnlab.recall`
trains them all again, which takes some minutes, and writes `data/recall_race.json`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

import numpy as np

from nnlab import recurrent, shipped
from nnlab.clipping import clip_by_norm
from nnlab.losses import one_hot
from nnlab.optimizers import adam

SYMBOLS, DISTRACTORS = 4, 4
UNITS, BATCH, RATE, MOST_NORM = 32, 64, 3e-3, 1.0
RACE_LENGTHS, RACE_SEEDS, RACE_STEPS = (5, 10, 20, 40, 80), range(5), 600
EVERY = 20  # steps of which one share of right answers is kept
KNOWN, IN_A_ROW = 0.95, 5  # known: so many batches, all new, are right to this share
FILE = "data/recall_race.json"
# (kind of cell, start of the bias of the gate that keeps); the plain cell has no gate
RACERS = (("RNN", 0), *(((kind, bias)) for kind in ("LSTM", "GRU") for bias in (0, 1, 3)))


def recall(n: int, T: int, rng: np.random.Generator) -> tuple[np.ndarray, np.ndarray]:
    """n sequences of T symbols, ids (n, T), and the first of each, (n,).

    The first is one of 0 to 3, what follows are some of 4 to 7, each drawn alike.
    Raises ValueError for n or T below 1.
    """
    if n < 1 or T < 1:
        raise ValueError(f"need n and T of at least 1, got {n} and {T}")
    ids = rng.integers(SYMBOLS, SYMBOLS + DISTRACTORS, size=(n, T))
    ids[:, 0] = rng.integers(0, SYMBOLS, size=n)
    return ids, ids[:, 0].copy()


class Cell(NamedTuple):
    """One kind of recurrent cell: how wide its weights are, and its two ways through time."""

    blocks: int
    states: int
    biases: int
    keeps: int | None  # the block whose bias decides how much is kept
    run: Callable
    backward: Callable


CELLS = {
    "RNN": Cell(1, 1, 1, None, recurrent.rnn_forward, recurrent.rnn_backward),
    "LSTM": Cell(4, 2, 1, 1, recurrent.lstm_run, recurrent.lstm_backward),
    "GRU": Cell(3, 1, 2, 1, recurrent.gru_run, recurrent.gru_backward),
}
Params = list[np.ndarray]


def start(kind: str, bias: float, rng: np.random.Generator, units: int = UNITS) -> Params:
    """[Wx, Wh, biases..., V, c]: weights normal with variance 1/fan_in, biases 0 but the gate's.

    bias: where the gate that keeps begins, the forget gate of an LSTM, the update gate of a GRU.
    """
    cell, symbols = CELLS[kind], SYMBOLS + DISTRACTORS
    wide = cell.blocks * units
    shapes = ((symbols, wide), (units, wide), (units, SYMBOLS))
    Wx, Wh, V = (rng.normal(0, shape[0] ** -0.5, size=shape) for shape in shapes)
    biases = [np.zeros(wide) for _ in range(cell.biases)]
    if cell.keeps is not None:
        biases[0][cell.keeps * units : (cell.keeps + 1) * units] = bias
    return [Wx, Wh, *biases, V, np.zeros(SYMBOLS)]


def gradients(kind: str, params: Params, ids, first) -> tuple[Params, float, float]:
    """(gradients like params, mean cross-entropy, share right) of scores h_T·V + c."""
    cell, n = CELLS[kind], len(ids)
    *weights, V, c = params
    X = np.eye(SYMBOLS + DISTRACTORS, dtype=V.dtype)[ids]
    states = [np.zeros((n, len(V)), V.dtype)] * cell.states
    run = cell.run(X, *states, *weights)
    last = run[:, -1] if kind == "RNN" else run.h[-1]
    Z = last @ V + c
    P = np.exp(Z - Z.max(axis=1, keepdims=True))
    P /= P.sum(axis=1, keepdims=True)
    dZ = (P - one_hot(first, SYMBOLS).astype(V.dtype)) / n
    dH = np.zeros((*ids.shape, len(V)), V.dtype)
    dH[:, -1] = dZ @ V.T
    back = cell.backward(dH, X, *states, *weights, run=run)
    loss = -float(np.mean(np.log(P[np.arange(n), first] + 1e-30)))
    right = float(np.mean(Z.argmax(axis=1) == first))
    return [*back[1 + cell.states :], last.T @ dZ, dZ.sum(axis=0)], loss, right


def training(kind: str, T: int, bias: float, seed: int) -> Iterator[tuple[Params, float, float]]:
    """Steps without end: (float32 params, loss, share right of a batch that was new to them)."""
    rng = np.random.default_rng([seed, T])
    params: Params = [p.astype(np.float32) for p in start(kind, bias, rng)]
    state = adam.init(params)
    while True:
        grads, loss, right = gradients(kind, params, *recall(BATCH, T, rng))
        yield params, loss, right
        grads = clip_by_norm(grads, MOST_NORM)
        params, state = adam.update(grads, state, params, lr=RATE)
        params = [p.astype(np.float32) for p in params]


def raced(kind: str, T: int, bias: float, seed: int, steps: int = RACE_STEPS) -> dict[str, Any]:
    """One run: {"known": steps until it knows, or None; "right": shares in %, of EVERY steps each}.

    Known is what is right to 95 % in five batches in a row together. The run ends there.
    """
    shares: list[float] = []
    known = None
    for step, (_, _, right) in enumerate(training(kind, T, bias, seed)):
        shares.append(right)
        if len(shares) >= IN_A_ROW and np.mean(shares[-IN_A_ROW:]) >= KNOWN:
            known = step - IN_A_ROW + 1
            break
        if step + 1 == steps:
            break
    cut = [shares[at : at + EVERY] for at in range(0, len(shares), EVERY)]
    return {"known": known, "right": [round(100 * float(np.mean(chunk))) for chunk in cut]}


def race() -> list[dict[str, Any]]:
    """Every run that is kept: {"kind", "bias", "T", "seed", "known", "right"}."""
    return shipped.table(FILE)["runs"]


def main() -> None:
    """Train all of them and write the file."""
    runs = []
    for kind, bias in RACERS:
        for T in RACE_LENGTHS:
            for seed in RACE_SEEDS:
                run = raced(kind, T, bias, seed)
                runs.append({"kind": kind, "bias": bias, "T": T, "seed": seed, **run})
            print(kind, bias, T, [run["known"] for run in runs[-len(RACE_SEEDS) :]], flush=True)
    shipped.store(FILE, {"runs": runs}, separators=(",", ":"))


if __name__ == "__main__":
    main()
