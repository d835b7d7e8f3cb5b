"""Memory that every step of a training uses again."""

from __future__ import annotations

import numpy as np


class Room:
    """Arrays by name, made when they are first asked for and used again in every step.

    Memory that is handed back and asked for anew costs as much as a product of this size.
    """

    def __init__(self, dtype: np.dtype):
        self.dtype = dtype
        self._arrays: dict[tuple, np.ndarray] = {}

    def __call__(self, name: str, *shape: int) -> np.ndarray:
        """The array of this name and shape, with whatever stands in it."""
        key = (name, *shape)
        if key not in self._arrays:
            self._arrays[key] = np.empty(shape, dtype=self.dtype)
        return self._arrays[key]

    def constant(self, value: float, n: int) -> np.ndarray:
        """n times the value: a product with it is a sum or a mean, and quicker than one."""
        key = ("constant", value, n)
        if key not in self._arrays:
            self._arrays[key] = np.full(n, value, dtype=self.dtype)
        return self._arrays[key]
