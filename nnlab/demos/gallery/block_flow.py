"""Twenty branches with and without a path and a norm: how long the gradient is on its way back,
and how alike the places have become.

Chapter 5's picture once more: attention and feed-forward by turns, on random weights.
"""

from functools import cache

import numpy as np

from nnlab.activations import gelu, gelu_prime
from nnlab.attention import multi_head, multi_head_backward
from nnlab.demos.controls import Checkbox, Radio
from nnlab.demos.explorable import Explorable
from nnlab.demos.scripts import numbers
from nnlab.normalization import layer_norm, layer_norm_backward

BRANCHES, D, T, HEADS = 20, 32, 16, 4
NORMS = ("none", "inside", "after")
ONES, ZEROS = np.ones(D), np.zeros(D)


def branch_and_back(k: int, rng: np.random.Generator):
    """Branch number k, attention or feed-forward, and how a gradient comes back through it."""
    shapes = [(D, D)] * 4 if k % 2 == 0 else [(D, 4 * D), (4 * D, D)]
    W = [rng.normal(0, shape[0] ** -0.5, shape) for shape in shapes]
    if k % 2 == 0:
        Wq, Wk, Wv, Wo = W
        return (
            lambda X: multi_head(X, Wq, Wk, Wv, Wo, HEADS),
            lambda dY, X: multi_head_backward(dY, X, Wq, Wk, Wv, Wo, HEADS)[0],
        )
    W1, W2 = W
    return lambda X: gelu(X @ W1) @ W2, lambda dY, X: (dY @ W2.T * gelu_prime(X @ W1)) @ W1.T


@cache
def measured(path: bool, norm: str, seed: int = 7) -> tuple[np.ndarray, float]:
    """(BRANCHES + 1,): log10 of the gradient's length before each branch, and behind the last,
    relative to that behind the last; and the mean cosine between two places at the end.
    """
    rng = np.random.default_rng(seed)
    branches = [branch_and_back(k, rng) for k in range(BRANCHES)]
    inputs, X = [], rng.normal(size=(2, T, D))
    for forward, _ in branches:
        inside = layer_norm(X, ONES, ZEROS) if norm == NORMS[1] else X
        summed = forward(inside) + (X if path else 0.0)
        inputs.append((X, inside, summed))
        X = layer_norm(summed, ONES, ZEROS) if norm == NORMS[2] else summed
    alike, dX = cosine(X), rng.normal(size=X.shape)
    lengths = [np.linalg.norm(dX)]
    for (_, back), (X, inside, summed) in zip(branches[::-1], inputs[::-1], strict=True):
        dS = layer_norm_backward(dX, summed, ONES)[0] if norm == NORMS[2] else dX
        dI = back(dS, inside)
        dI = layer_norm_backward(dI, X, ONES)[0] if norm == NORMS[1] else dI
        dX = dI + (dS if path else 0.0)
        lengths.append(np.linalg.norm(dX))
    return np.log10(np.array(lengths[::-1]) / lengths[0]), alike


def cosine(X: np.ndarray) -> float:
    """Mean over all pairs of different places. X: (N, T, d)."""
    N, T, _ = X.shape
    U = X / np.linalg.norm(X, axis=-1, keepdims=True)
    return float(((U @ U.swapaxes(1, 2)).sum() - N * T) / (N * T * (T - 1)))


def block_flow(path: bool = False, norm: str = NORMS[0]) -> Explorable:
    """path: whether each branch is added to what came in. norm: where the layer norm stands."""
    return Explorable(
        name="block_flow",
        title="How much arrives, there and back",
        controls=(
            Checkbox("path", "residual path", "residual path", path),
            Radio("norm", "layer norm", "layer norm", NORMS, norm),
        ),
        data={
            "norms": list(NORMS),
            **{
                name: [numbers(measured(path, n)[0], 2) for n in NORMS]
                for name, path in (("with", True), ("without", False))
            },
            "alike": [[numbers(measured(p, n)[1], 2) for n in NORMS] for p in (True, False)],
        },
        script="gallery/block_flow.js",
        size=(760, 400),
        note="Twenty branches, attention and feed-forward by turns, 32 columns, 16 places, random "
        "weights of variance 1/fan_in, one draw. Alike: mean cosine between two places behind the "
        "last branch; 1 means that all places say the same. "
        "Inside: inside of the branch (pre-norm); after: after the sum (post-norm).",
    )
