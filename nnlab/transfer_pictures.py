"""Tables for the demos of chapter 12 that take training: made once and kept as data.

`python -m nnlab.transfer_pictures` makes them again and writes `data/transfer_pictures.json`.
"""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import numpy as np

from nnlab import doctor, optimizers, shipped
from nnlab.activations import relu
from nnlab.baselines import nearest_mean
from nnlab.datasets import digits_split
from nnlab.initializers import Params, he_init
from nnlab.losses import softmax_cross_entropy
from nnlab.measures import accuracy
from nnlab.mlp import forward
from nnlab.transfer import class_gradients, few_of_each, frozen_step, hidden_features, old_network
from nnlab.transfer_study import widened

FILE = "data/transfer_pictures.json"

# --- the first five ------------------------------------------------------------------------

COUNTS, WIDTHS, RATES = (1, 5, 10, 50), (2, 8, 32), (0.001, 0.03, 0.3, 10.0)
LOOKS = (0, 1, 2, 3, 5, 8, 12, 20, 30, 50, 80, 120, 200)  # steps after which the loss is taken
HIGHEST, LOWEST = 99.0, 1e-4


def learning_by_heart(n: int, width: int, rate: float) -> list[float]:
    """Loss on the first n digits after the steps of LOOKS: plain descent, 64-width-10."""
    (X, y), _ = digits_split()
    X, y, rng = X[:n], y[:n], np.random.default_rng(5)
    params: Params = [(he_init(a, b, rng), np.zeros(b)) for a, b in pairwise((64, width, 10))]
    measures = []
    with np.errstate(all="ignore"):
        for step in range(LOOKS[-1] + 1):
            if step in LOOKS:
                loss = softmax_cross_entropy(forward(X, params, relu)[-1], y)
                measures.append(float(np.clip(np.nan_to_num(loss, nan=HIGHEST), LOWEST, HIGHEST)))
            params = frozen_step(params, class_gradients(X, y, params), 0, rate)
    return measures


# --- what the old eyes see -----------------------------------------------------------------

FRAMES = (0, 2, 5, 10, 20, 40, 80)  # steps of fine-tuning
EACH = 8  # digits of every class that are drawn


def old_eyes() -> dict[str, Any]:
    """Digits kept aside in two directions of the last hidden layer, at each of FRAMES."""
    (X, y), (X_aside, aside) = digits_split()
    rng = np.random.default_rng(9)
    params = widened(old_network("0 to 4"), rng)
    few, shown = few_of_each(y, 20, rng), np.sort(few_of_each(aside, EACH, rng))
    state, seen, reads = optimizers.adam_init(params), [], []
    new, new_aside = y >= 5, aside >= 5
    for step in range(FRAMES[-1] + 1):
        if step in FRAMES:
            seen.append(hidden_features(X_aside[shown], params, 2))
            F, G = (hidden_features(A, params, 2) for A in (X[new], X_aside[new_aside]))
            reads.append(100 * accuracy(aside[new_aside], nearest_mean(F, y[new], G)))
        grads = class_gradients(X[few], y[few], params)
        params, state = optimizers.adam_update(grads, state, params, lr=0.003)
    places = two_directions(seen)
    return {
        "labels": aside[shown].tolist(),
        "reads": np.round(reads, 1).tolist(),
        "places": [np.round(frame, 2).tolist() for frame in places],
    }


def two_directions(seen: list[np.ndarray]) -> list[np.ndarray]:
    """All frames (N, H) in the two directions in which the first and last vary most: (N, 2)."""
    both = np.vstack([seen[0], seen[-1]])
    middle = both.mean(axis=0)
    _, _, V = np.linalg.svd(both - middle, full_matrices=False)
    axes = V[:2] * np.sign(V[:2, np.argmax(np.abs(V[:2]), axis=1)].diagonal())[:, None]
    return [(frame - middle) @ axes.T for frame in seen]


# --- faults --------------------------------------------------------------------------------

SICK = (
    "labels shuffled", "dropout left on", "rate too large", "test part in the scaling",
    "wrong pair of loss and output", "frozen layer moves", "labels shifted", "stale gradient",
    "rate falls every step", "dead start",
)  # fmt: skip
SEED = 1
CURVES = ("loss", "told_loss", "told", "told_again", "fresh")


def sick_run(fault: str) -> dict[str, Any]:
    """The curves and numbers of a run, and what they say to each diagnosis."""
    chart = doctor.chart(fault, SEED)
    said = [doctor.opinion(chart, diagnosis) for diagnosis in doctor.DIAGNOSES]
    return {
        "fault": doctor.DIAGNOSES.index(fault),
        "curves": {name: np.round(chart[name], 3).tolist() for name in CURVES},
        "says": [one.words for one in said],
    }


# --- kept ----------------------------------------------------------------------------------


def tables() -> dict[str, Any]:
    """All of them."""
    by_heart = [
        [[_short(learning_by_heart(n, w, r)) for r in RATES] for w in WIDTHS] for n in COUNTS
    ]
    return {"first_five": by_heart, "old_eyes": old_eyes(), "sick": [sick_run(f) for f in SICK]}


def _short(losses: list[float]) -> list[float]:
    """Three significant digits."""
    return [float(f"{loss:.3g}") for loss in losses]


def stored() -> dict[str, Any]:
    """The tables as they were made."""
    return shipped.table(FILE)


def main() -> None:
    """Make and write them."""
    shipped.store(FILE, tables(), separators=(",", ":"))


if __name__ == "__main__":
    main()
