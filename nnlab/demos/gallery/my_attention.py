"""The learner's own attention on four words: its weights as a table, for every move of a slider."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

import numpy as np

from nnlab.demos.asking import Asking
from nnlab.demos.controls import Range, Select
from nnlab.demos.questions import ask_arrays
from nnlab.demos.scripts import numbers

WORDS = ("the", "king", "that", "waits")
MASKS = ("none", "causal", "the last word hidden")
Q = np.array([[0.2, 0.4], [0.9, -0.3], [-0.4, 0.8], [0.8, 0.9]])
K = np.array([[0.1, -0.6], [0.9, 0.7], [-0.5, 0.6], [0.3, -0.2]])
V = np.array([[0.0], [10.0], [2.0], [5.0]])


def my_attention(attention: Callable) -> Asking:
    """attention(Q, K, V, mask) of the learner, with Q made longer by a slider."""
    return Asking(
        name="my_attention",
        title="Your own attention",
        controls=(
            Range("scale", "query, times", "how many times as long the queries are", 0, 20, 0.5, 3),
            Select("mask", "mask", "mask", MASKS, MASKS[0]),
        ),
        compute=partial(answers, attention),
        script="gallery/my_attention.js",
        size=(760, 330),
    )


def mask_of(name: str) -> np.ndarray | None:
    """(4, 4), or None."""
    last = np.tile(np.arange(4) < 3, (4, 1))
    return {"none": None, "causal": np.tri(4, dtype=bool)}.get(name, last)


def answers(attention: Callable, state: Mapping[str, Any]) -> dict[str, Any]:
    """The weights and answers that the learner's function gives, and who may look where."""
    mask = mask_of(state["mask"])
    arguments = state["scale"] * Q, K.copy(), V.copy(), None if mask is None else mask.copy()
    shapes, names = [(4, 1), (4, 4)], ("Y", "A")
    Y, A = ask_arrays(attention, shapes, *arguments, names=names, written="Q, K, V, mask")
    may = np.ones((4, 4), dtype=bool) if mask is None else mask
    return {"A": numbers(A, 4), "Y": numbers(Y[:, 0], 3), "may": may.tolist(), "words": list(WORDS)}
