"""A passage of Alice, letter by letter, as tables and networks expect it."""

from __future__ import annotations

from typing import Any

import numpy as np

from nnlab.activations import log_softmax
from nnlab.counting import Ngrams
from nnlab.fast.transformer import Trainer
from nnlab.trained.alice import letters
from nnlab.trained.plans import LARGE

PASSAGE = (2600, 44)  # where it begins in the text kept aside, and how many letters it has
BEST = 5  # of the most probable next letters so many are kept
SOFTER = (0.5, 2.0)  # temperatures beside 1


def passage() -> tuple[np.ndarray, np.ndarray]:
    """Ids before the passage (as many as the largest window holds), and of the passage."""
    held_out, (begin, length) = letters()[1], PASSAGE
    return held_out[begin - LARGE.T : begin], held_out[begin : begin + length]


def expected_by_network(trainer: Trainer, T: int) -> np.ndarray:
    """(length, K): what a network expects at each place of the passage."""
    before, after = passage()
    ids = np.concatenate([before, after])
    shown = np.stack([ids[LARGE.T + k - T : LARGE.T + k] for k in range(len(after))])
    return np.exp(log_softmax(trainer.scores(shown)[:, -1]))


def expected_by_counting(n: int) -> np.ndarray:
    """(length, K): what a table that looks at n letters expects at each place of the passage."""
    learned, _, signs = letters()
    before, after = passage()
    ids, table = np.concatenate([before, after]), Ngrams(learned, n, len(signs))
    return np.stack([table.probabilities(ids[: LARGE.T + k]) for k in range(len(after))])


def told_of(name: str, P: np.ndarray) -> dict[str, Any]:
    """The best few of each place with their probabilities, that of the letter that came, and by
    what powers of them are divided, so that a page can apply a temperature.
    """
    after = passage()[1]
    best = np.argsort(-P, axis=1, kind="stable")[:, :BEST]
    sums = [np.sum(P ** (1 / t), axis=1).tolist() for t in SOFTER]
    return {
        "name": name,
        "best": best.tolist(),
        "p": np.take_along_axis(P, best, axis=1).tolist(),
        "came": P[np.arange(len(after)), after].tolist(),
        "sums": sums,
    }
