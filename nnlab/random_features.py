"""A network whose hidden layer stays as it was drawn: only the last weights are fitted, at once.

With as many random features as samples the error on others has a peak, and far beyond it comes
down again (double descent; Belkin, Hsu, Ma and Mandal 2019). `python -m nnlab.random_features`
measures it on digits and writes `data/double_descent.json`; a test measures a small part again.
"""

from __future__ import annotations

import numpy as np

from nnlab import shipped
from nnlab.activations import relu
from nnlab.datasets import digits_split
from nnlab.losses import one_hot

FILE = "data/double_descent.json"
DIGITS, SEEDS = 150, range(10)
WIDTHS = (10, 20, 40, 60, 80, 100, 120, 135, 150, 165, 180, 220, 300, 400, 700, 1000, 2000)
MEAN = digits_split()[0][0].mean(axis=0)
WRONG = (0.0, 0.2)  # shares of labels that are exchanged for others


def random_features(X: np.ndarray, width: int, seed: int) -> np.ndarray:
    """(N, width): ReLU of random weighted sums, the same weights for one seed.

    The mean gray is taken off first, so that each feature is awake for about half of the pictures.
    """
    rng = np.random.default_rng([5, seed, width])
    W = rng.normal(size=(X.shape[1], width)) * np.sqrt(2 / X.shape[1])
    return relu((X - MEAN) @ W)


def smallest_weights(H: np.ndarray, Y: np.ndarray) -> np.ndarray:
    """The W with the smallest squares among those that make ‖H W - Y‖² smallest."""
    return np.linalg.lstsq(H, Y, rcond=1e-10)[0]


def errors(width: int, wrong: float, seed: int) -> tuple[float, float]:
    """Shares misread, of the digits it was fitted to and of those kept aside."""
    (X, y), (X_aside, y_aside) = digits_split()
    rng = np.random.default_rng([6, seed])
    rows = rng.permutation(len(X))[:DIGITS]
    X, labels = X[rows], y[rows]
    spoiled = rng.random(DIGITS) < wrong
    labels = np.where(spoiled, (labels + rng.integers(1, 10, size=DIGITS)) % 10, labels)
    W = smallest_weights(random_features(X, width, seed), one_hot(labels, 10))
    aside = random_features(X_aside, width, seed) @ W
    own = random_features(X, width, seed) @ W
    return (
        float(np.mean(own.argmax(axis=1) != labels)),
        float(np.mean(aside.argmax(axis=1) != y_aside)),
    )


def table() -> dict:
    """Mean errors over all seeds: for each share of wrong labels, a pair for each width."""
    return {
        str(wrong): [
            np.round(np.mean([errors(width, wrong, s) for s in SEEDS], axis=0), 4).tolist()
            for width in WIDTHS
        ]
        for wrong in WRONG
    }


def stored() -> dict:
    """The table that was measured."""
    return shipped.table(FILE)


def main() -> None:
    """Measure and write the file."""
    shipped.store(FILE, table(), separators=(",", ":"))


if __name__ == "__main__":
    main()
