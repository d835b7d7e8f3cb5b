"""The multilayer perceptron: counting, naming, running forward and backward.

`params` is a list of `(W, b)`, first layer first: W (D, H), b (H,). The activation f stands
on the hidden layers, the identity on the last.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise

import numpy as np

from nnlab.activations import sigmoid, sigmoid_prime
from nnlab.initializers import Params


def count_parameters(sizes: Sequence[int]) -> int:
    """Weights and biases of a fully connected network: each layer has n_in * n_out + n_out."""
    return sum((a + 1) * b for a, b in pairwise(sizes))


def sizes_of(params: Params) -> list[int]:
    """Units of each layer, from input to output."""
    return [params[0][0].shape[0], *(W.shape[1] for W, _ in params)]


def weight(params: Params, k: int, i: int, j: int) -> float:
    """w_ij^k: from neuron i of layer k-1 to neuron j of layer k, all counted from 1.

    Raises ValueError, naming what there is, when there is no such weight.
    """
    if not 1 <= k <= len(params):
        raise ValueError(f"layers with weights are 1 to {len(params)}, got k = {k}")
    n_in, n_out = params[k - 1][0].shape
    if not (1 <= i <= n_in and 1 <= j <= n_out):
        raise ValueError(f"layer {k} has i from 1 to {n_in}, j from 1 to {n_out}, got {i}, {j}")
    return float(params[k - 1][0][i - 1, j - 1])


def check_params(X: np.ndarray, params: Params) -> None:
    """Raises ValueError with both shapes where X and the layers do not fit together."""
    if X.ndim != 2:
        raise ValueError(f"need X (N, D), got {X.shape}")
    width = X.shape[1]
    for k, (W, b) in enumerate(params, start=1):
        if W.ndim != 2 or W.shape[0] != width:
            raise ValueError(f"layer {k} needs W ({width}, H), got {W.shape}")
        if b.shape != (W.shape[1],):
            raise ValueError(f"layer {k} needs b ({W.shape[1]},), got {b.shape}")
        width = W.shape[1]


def forward(X, params: Params, f: Callable = sigmoid) -> list[np.ndarray]:
    """Outputs of every layer, [X, O1, ..., OL]: f on hidden layers, identity on the last.

    X: (N, D). Returns arrays (N, units of the layer).
    """
    X = np.asarray(X, dtype=float)
    check_params(X, params)
    outputs = [X]
    for W, b in params[:-1]:
        outputs.append(f(outputs[-1] @ W + b))
    W, b = params[-1]
    outputs.append(outputs[-1] @ W + b)
    return outputs


def half_squared_error(Y_hat, Y) -> float:
    """Mean over samples of ½‖ŷ - y‖². Y_hat, Y: (N, K)."""
    return float(0.5 * np.mean(np.sum((Y_hat - Y) ** 2, axis=1)))


def mlp_loss(X, Y, params: Params, f: Callable = sigmoid) -> float:
    """`half_squared_error` of the network's output. X: (N, D). Y: (N, K)."""
    return half_squared_error(forward(X, params, f)[-1], np.asarray(Y, dtype=float))


def mlp_gradients(
    X, Y, params: Params, f: Callable = sigmoid, f_prime: Callable = sigmoid_prime
) -> Params:
    """Gradients [(dW, db), ...] of `mlp_loss` by backpropagation; dW has W's shape.

    f_prime takes the pre-activation Z, as everywhere in this course.
    """
    Y = np.asarray(Y, dtype=float)
    outputs = [np.asarray(X, dtype=float)]
    sums = []
    check_params(outputs[0], params)
    for k, (W, b) in enumerate(params):
        sums.append(outputs[-1] @ W + b)
        outputs.append(sums[-1] if k == len(params) - 1 else f(sums[-1]))
    delta = (outputs[-1] - Y) / len(Y)
    gradients: Params = []
    for k in range(len(params) - 1, -1, -1):
        gradients.append((outputs[k].T @ delta, delta.sum(axis=0)))
        if k:
            delta = delta @ params[k][0].T * f_prime(sums[k - 1])
    return gradients[::-1]


def collapse(params: Params) -> tuple[np.ndarray, np.ndarray]:
    """The one layer (W, b) that does what all these layers do without an activation."""
    W, b = params[0]
    for W_next, b_next in params[1:]:
        W, b = W @ W_next, b @ W_next + b_next
    return W, b
