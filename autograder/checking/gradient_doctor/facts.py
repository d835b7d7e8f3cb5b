"""What a check knows about the gradient that it examines."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np


@dataclass(frozen=True)
class Facts:
    """What a check knows about the gradient that it examines.

    names: of each array, as the learner knows them ("dW of layer 1").
    per_layer: how many arrays a layer has, first layer first; 0: all belong to one layer.
    square: whether the loss, as the learner knows it, is a square of a difference.
    counts: numbers that may have slipped in as a factor, by what they count ("samples": 5).
    terms: parts of the loss that may be missing or doubled, with their gradients
        ("the regularization": [...]).
    variants: sentence -> gradients of a known slip (a path left out, the derivative taken
        at the activation).
    """

    names: Sequence[str]
    counts: Mapping[str, int] = field(default_factory=dict)
    terms: Mapping[str, Sequence[np.ndarray]] = field(default_factory=dict)
    variants: Mapping[str, Sequence[np.ndarray]] = field(default_factory=dict)
    per_layer: int = 0
    square: bool = False

    def way_back(self) -> list[int]:
        """Places of the arrays in the order in which the way back comes to them."""
        layer = self.per_layer or max(1, len(self.names))
        return sorted(range(len(self.names)), key=lambda i: (-(i // layer), i))
