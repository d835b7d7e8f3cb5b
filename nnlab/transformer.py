"""Transformers: blocks of attention and feed-forward on residual paths, and the network of them.

A block (pre-norm, as in GPT-2) has its weights in a dict: gamma1, beta1 (d,), Wq, Wk, Wv, Wo
(d, d), gamma2, beta2 (d,), W1 (d, m), b1 (m,), W2 (m, d), b2 (d,). A network has a table (K, d)
with a row for each sign, blocks, a last layer norm gamma, beta (d,), and scores W (d, K), b (K,).
With a causal mask it guesses the next sign, like GPT; without one, hidden ones, like BERT.
Vaswani et al. (2017); Radford et al. (2018); Devlin et al. (2018).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np

from nnlab.activations import gelu, gelu_prime
from nnlab.attention import multi_head, multi_head_backward, positional_encoding
from nnlab.normalization import layer_norm, layer_norm_backward

EPS = 1e-5
QUIET = 0.3
Weights = Mapping[str, np.ndarray]
Network = Mapping[str, Any]  # table, blocks (a list of Weights), gamma, beta, W, b


def transformer_block(X, weights: Weights, heads: int, mask=None) -> np.ndarray:
    """X + attention of LN(X), then that + feed-forward of its LN; (N, T, d), as X.

    mask: bool, True = may look, broadcasts to (N, heads, T, T); or None.
    """
    A = _after_attention(X, weights, heads, mask)
    return A + gelu(_before_gelu(A, weights)) @ weights["W2"] + weights["b2"]


def transformer_block_backward(
    dY, X, weights: Weights, heads: int, mask=None
) -> tuple[np.ndarray, dict[str, np.ndarray]]:
    """(dX, the derivatives by the weights under the same names). dY: (N, T, d).

    Both residual paths hand dY on as it is: to it comes what returns through each branch.
    """
    w = weights
    A = _after_attention(X, w, heads, mask)
    Z, F = _before_gelu(A, w), layer_norm(A, w["gamma2"], w["beta2"], EPS)
    dZ = dY @ w["W2"].T * gelu_prime(Z)
    dA, dgamma2, dbeta2 = layer_norm_backward(dZ @ w["W1"].T, A, w["gamma2"], EPS)
    dA = dY + dA
    H = layer_norm(X, w["gamma1"], w["beta1"], EPS)
    dH, *four = multi_head_backward(dA, H, w["Wq"], w["Wk"], w["Wv"], w["Wo"], heads, mask)
    dX, dgamma1, dbeta1 = layer_norm_backward(dH, X, w["gamma1"], EPS)
    back = {"gamma1": dgamma1, "beta1": dbeta1, **dict(zip(FOUR, four, strict=True))}
    back |= {"gamma2": dgamma2, "beta2": dbeta2, "W1": _product(F, dZ), "b1": _summed(dZ)}
    return dA + dX, back | {"W2": _product(gelu(Z), dY), "b2": _summed(dY)}


FOUR = ("Wq", "Wk", "Wv", "Wo")


def _after_attention(X, w: Weights, heads: int, mask) -> np.ndarray:
    H = layer_norm(X, w["gamma1"], w["beta1"], EPS)
    return X + multi_head(H, w["Wq"], w["Wk"], w["Wv"], w["Wo"], heads, mask)


def _before_gelu(A: np.ndarray, w: Weights) -> np.ndarray:
    return layer_norm(A, w["gamma2"], w["beta2"], EPS) @ w["W1"] + w["b1"]


def _product(X: np.ndarray, dY: np.ndarray) -> np.ndarray:
    """dW of Y = X W, summed over samples and places."""
    return X.reshape(-1, X.shape[-1]).T @ dY.reshape(-1, dY.shape[-1])


def _summed(dY: np.ndarray) -> np.ndarray:
    return dY.reshape(-1, dY.shape[-1]).sum(axis=0)


# --- the network ---------------------------------------------------------------------------


def init_block(d: int, m: int, rng: np.random.Generator) -> dict[str, np.ndarray]:
    """Weights of one block: matrices normal with variance 1/fan_in, norms 1 and 0, biases 0.

    Wo and W2, which write into the residual path, begin at QUIET of that.
    """
    shapes = {"Wq": (d, d), "Wk": (d, d), "Wv": (d, d), "Wo": (d, d), "W1": (d, m), "W2": (m, d)}
    weights = {name: rng.normal(0, size[0] ** -0.5, size) for name, size in shapes.items()}
    weights["Wo"], weights["W2"] = QUIET * weights["Wo"], QUIET * weights["W2"]
    rest = {f"gamma{k}": np.ones(d) for k in (1, 2)} | {f"beta{k}": np.zeros(d) for k in (1, 2)}
    return {**weights, **rest, "b1": np.zeros(m), "b2": np.zeros(d)}


def init_network(K: int, d: int, blocks: int, rng: np.random.Generator) -> dict[str, Any]:
    """A network for K signs with vectors of length d and feed-forward layers of 4 d."""
    return {
        "table": rng.normal(0, 0.5, (K, d)),
        "blocks": [init_block(d, 4 * d, rng) for _ in range(blocks)],
        "gamma": np.ones(d),
        "beta": np.zeros(d),
        "W": rng.normal(0, QUIET * d**-0.5, (d, K)),
        "b": np.zeros(K),
    }


def count_parameters(network: Network) -> int:
    """How many numbers are learned."""
    return sum(array.size for _, array in named(network))


def named(network: Network) -> list[tuple[str, np.ndarray]]:
    """Every array with its name, "0.Wq" for Wq of the first block, always in the same order."""
    pairs = [("table", network["table"])]
    for k, block in enumerate(network["blocks"]):
        pairs += [(f"{k}.{name}", block[name]) for name in NAMES]
    return pairs + [(name, network[name]) for name in ("gamma", "beta", "W", "b")]


NAMES = ("gamma1", "beta1", *FOUR, "gamma2", "beta2", "W1", "b1", "W2", "b2")


def embed(ids, table: np.ndarray) -> np.ndarray:
    """(N, T, d): the rows of the signs, plus where they stand. ids: (N, T) ints."""
    ids = np.asarray(ids)
    if ids.ndim != 2 or ids.dtype.kind not in "iu":
        raise ValueError(f"need ids (N, T) that are ints, got {ids.dtype} {ids.shape}")
    if ids.size and not 0 <= ids.min() <= ids.max() < len(table):
        raise ValueError(f"need ids from 0 to {len(table) - 1}, got {ids.min()} to {ids.max()}")
    return table[ids] + positional_encoding(ids.shape[1], table.shape[1]).astype(table.dtype)


def scores(ids, network: Network, heads: int, mask=None) -> np.ndarray:
    """(N, T, K): at every place a score for every sign. Softmax makes them probabilities."""
    X = embed(ids, network["table"])
    for block in network["blocks"]:
        X = transformer_block(X, block, heads, mask)
    return layer_norm(X, network["gamma"], network["beta"], EPS) @ network["W"] + network["b"]


def features(ids, network: Network, heads: int, mask=None) -> np.ndarray:
    """(N, T, d): the vectors that the scores are made of, after the last layer norm."""
    X = embed(ids, network["table"])
    for block in network["blocks"]:
        X = transformer_block(X, block, heads, mask)
    return layer_norm(X, network["gamma"], network["beta"], EPS)


def scores_backward(dZ, ids, network: Network, heads: int, mask=None) -> dict[str, Any]:
    """The derivatives by every array of the network, in its form, from dZ (N, T, K)."""
    ids = np.asarray(ids)
    inputs = [embed(ids, network["table"])]
    for block in network["blocks"]:
        inputs.append(transformer_block(inputs[-1], block, heads, mask))
    last = layer_norm(inputs[-1], network["gamma"], network["beta"], EPS)
    dX, dgamma, dbeta = layer_norm_backward(dZ @ network["W"].T, inputs[-1], network["gamma"], EPS)
    gradients = []
    for X, block in zip(inputs[-2::-1], network["blocks"][::-1], strict=True):
        dX, back = transformer_block_backward(dX, X, block, heads, mask)
        gradients.append(back)
    dtable = np.zeros_like(network["table"])
    np.add.at(dtable, ids, dX)  # a sign that occurs twice gets both
    ends = {"gamma": dgamma, "beta": dbeta, "W": _product(last, dZ), "b": _summed(dZ)}
    return {"table": dtable, "blocks": gradients[::-1], **ends}
