"""The 64 weights of one layer that tells 3 from 8, as a penalty grows.

`python -m nnlab.demos.gallery.weight_paths` fits them and writes the table; a test fits some again.
"""

from __future__ import annotations

import numpy as np

from nnlab import shipped
from nnlab.datasets import digits_split
from nnlab.demos.controls import Checkbox, Radio, Range
from nnlab.demos.explorable import Explorable
from nnlab.regularization import soft_threshold

FILE = "data/weight_paths.json"
EXPONENTS = np.linspace(-3.5, 0, 15)  # of λ, to the base of ten
RATE, STEPS = 0.05, 3000
SMALLEST = 1e-4  # what is not exactly 0 is not rounded to it


def pictures() -> tuple[np.ndarray, np.ndarray]:
    """Pictures of 3 and 8 less their mean (N, 64), and +1 for a 3, -1 for an 8."""
    (X, y), _ = digits_split()
    chosen = np.isin(y, (3, 8))
    return X[chosen] - X[chosen].mean(axis=0), np.where(y[chosen] == 3, 1.0, -1.0)


def with_l2(strength: float) -> np.ndarray:
    """The weights that make the mean of ½ miss², plus strength · Σw², smallest."""
    A, t = pictures()
    return np.linalg.solve(A.T @ A / len(A) + 2 * strength * np.eye(64), A.T @ t / len(A))


def with_l1(strength: float, plain: bool, steps: int = STEPS) -> np.ndarray:
    """With strength · Σ|w|: by soft thresholds, or by plain gradient steps."""
    A, t = pictures()
    square, right, w = A.T @ A / len(A), A.T @ t / len(A), np.zeros(64)
    for _ in range(steps):
        slope = square @ w - right
        if plain:
            w = w - RATE * (slope + strength * np.sign(w))
        else:
            w = soft_threshold(w - RATE * slope, RATE * strength)
    return w


def weight_row(w: np.ndarray) -> list[float]:
    """Four decimals, and 0 only for what is exactly 0."""
    rounded = np.where(np.abs(w) < SMALLEST, np.sign(w) * SMALLEST, np.round(w, 4))
    return (rounded + 0.0).tolist()


def table() -> dict[str, list[list[float]]]:
    """A row of 64 weights for every λ, for each way."""
    strengths = 10**EXPONENTS
    return {
        "L2": [weight_row(with_l2(s)) for s in strengths],
        "L1": [weight_row(with_l1(s, plain=False)) for s in strengths],
        "plain": [weight_row(with_l1(s, plain=True)) for s in strengths],
    }


def weight_paths(exponent: float = -1.5, kind: str = "L1", plain: bool = False) -> Explorable:
    """Move λ, choose the penalty, tick how L1 is trained."""
    return Explorable(
        name="weight_paths",
        title="Sixty-four weights as a penalty grows",
        controls=(
            Range("exponent", "λ = 10 to the", "lambda is ten to the power", EXPONENTS[0],
                  EXPONENTS[-1], 0.25, exponent, 2),
            Radio("kind", "penalty", "penalty", ("L1", "L2"), kind),
            Checkbox("plain", "plain gradient steps", "plain gradient steps (for L1)", plain),
        ),
        data={"low": EXPONENTS[0], "apart": 0.25, "paths": shipped.table(FILE)},
        script="gallery/weight_paths.js",
        size=(760, 404),
        lines=3,
        note="One layer, 64 pixels in, one number out, fitted to 273 pictures of 3 (+1) and 8 (−1) "
        "by squared error. In the picture of the weights blue is for a 3, orange (marked −) for "
        "an 8, and a dot marks a weight that is exactly 0. Ten pixels are the "
        "same in all these pictures, and their weights are 0 in any case.",
    )  # fmt: skip


def main() -> None:
    """Fit all of them and write the table."""
    shipped.store(FILE, table(), separators=(",", ":"))


if __name__ == "__main__":
    main()
