"""Random numbers that Python and a browser draw alike: mulberry32 (Tommy Ettinger 2017).

Five lines in either language; the other language's are in demos/gallery/playground_engine.js.
Good enough for demos, with 2³² states far too small for research.
"""

from __future__ import annotations

import math

import numpy as np

Size = int | tuple[int, ...] | None


class Mulberry:
    """A generator with the four methods of numpy's that made-up data and starts need.

        rng = Mulberry(7)
        X, y = datasets.spirals(500, rng)

    seed: a whole number; those that agree modulo 2³² are the same.
    """

    def __init__(self, seed: int):
        self.state = int(seed) % 2**32

    def random(self, size: Size = None):
        """Evenly spread from 0 up to but not 1, in steps of 2⁻³²; one float or an array."""
        n = math.prod(size) if isinstance(size, tuple) else 1 if size is None else size
        steps = np.arange(1, n + 1, dtype=np.uint32)
        t = np.uint32(self.state) + steps * np.uint32(0x6D2B79F5)
        self.state = (self.state + n * 0x6D2B79F5) % 2**32
        t = (t ^ t >> 15) * (t | 1)
        t ^= t + (t ^ t >> 7) * (t | 61)
        value = (t ^ t >> 14) / 2.0**32
        return float(value[0]) if size is None else value.reshape(size)

    def uniform(self, low: float = 0.0, high: float = 1.0, size: Size = None):
        """Evenly spread from low up to high."""
        return low + (high - low) * self.random(size)

    def normal(self, loc: float = 0.0, scale: float = 1.0, size: Size = None):
        """Normal, each from two draws (Box and Muller 1958)."""
        n = math.prod(size) if isinstance(size, tuple) else 1 if size is None else size
        u = self.random((n, 2))
        z = loc + scale * np.sqrt(-2 * np.log(1 - u[:, 0])) * np.cos(2 * np.pi * u[:, 1])
        return float(z[0]) if size is None else z.reshape(size)

    def permutation(self, n: int) -> np.ndarray:
        """The numbers 0 … n - 1 in random order: as n draws sort them, of equal ones the first."""
        return np.argsort(self.random(n), kind="stable")
