"""Batches that a plan walks along: one copy of the data, shuffled in place for every epoch."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np


class Samples(NamedTuple):
    """Data as a plan reads it: X (N, D + 1) with a last column of ones, Y (N, K).

    X is the transpose of what lies in memory, so that X.T is feature-first without a copy.
    """

    X: np.ndarray
    Y: np.ndarray


class Batches:
    """Samples cut into batches of `size`, the last maybe smaller, in memory that is used again.

    `pairs`: (X (n, D + 1), Y (K, n)) of every batch.
    """

    def __init__(self, samples: Samples, size: int):
        N, K = samples.Y.shape
        if size < 1:
            raise ValueError(f"need a batch size of at least 1, got {size}")
        self.samples, self.whole = samples, N - N % size
        self.rows = samples.X.copy()  # sample-first, to take rows from
        self.X, self.Y = self.rows.copy(), samples.Y.copy()
        self.blocks = np.empty((N // size, K, size), self.Y.dtype)
        self.tail = np.empty((K, N % size), self.Y.dtype)
        starts = range(0, self.whole, size)
        self.pairs = [(self.X[s : s + size], Y) for s, Y in zip(starts, self.blocks, strict=True)]
        if N % size:
            self.pairs.append((self.X[self.whole :], self.tail))
        self._cut()

    def shuffle(self, rng: np.random.Generator) -> None:
        """Another random order, each sample once."""
        self.arrange(rng.permutation(len(self.X)))

    def arrange(self, order: np.ndarray) -> None:
        """The samples in this order (N,), for the pairs that follow."""
        np.take(self.rows, order, 0, self.X, "clip")  # "raise" would copy once more
        np.take(self.samples.Y, order, 0, self.Y, "clip")
        self._cut()

    def _cut(self) -> None:
        full, K, size = self.blocks.shape
        self.blocks[...] = self.Y[: self.whole].reshape(full, size, K).transpose(0, 2, 1)
        self.tail[...] = self.Y[self.whole :].T
