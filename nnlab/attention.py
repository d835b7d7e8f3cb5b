"""Attention: looking up softly. Answers are means of values, weighted by how well keys match.

Queries Q (..., T, d), keys K (..., S, d), values V (..., S, e); leading axes (samples, heads) are
looked up side by side. A mask is boolean, or None, and broadcasts to (..., T, S): True = may look.
Every query may look somewhere. Bahdanau, Cho and Bengio (2015); Vaswani et al. (2017).
"""

from __future__ import annotations

import numpy as np


def attention(Q, K, V, mask=None) -> tuple[np.ndarray, np.ndarray]:
    """(Y, A): A = softmax of Q Kᵀ / √d along the keys, exactly 0 where the mask is False; Y = A V.

    Y: (..., T, e). A: (..., T, S), every row adds up to 1. Finite for scores of any size.
    """
    Q, K, V = _three(Q, K, V)
    A = _weights(Q, K, mask)
    return A @ V, A


def attention_backward(dY, Q, K, V, mask=None) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """(dQ, dK, dV) from dY (..., T, e), the derivative by Y alone (A is only looked at).

    With dA = dY Vᵀ the scores get A (dA - Σ A dA), softmax's slope, and 0 where A is 0.
    """
    Q, K, V = _three(Q, K, V)
    dY = np.asarray(dY)
    if dY.shape != Q.shape[:-1] + V.shape[-1:]:
        raise ValueError(f"need dY {Q.shape[:-1] + V.shape[-1:]}, got {dY.shape}")
    return _back(dY, _weights(Q, K, mask), Q, K, V)


def attention_in_blocks(Q, K, V, causal: bool = False, rows: int = 64) -> np.ndarray:
    """Y alone, for `rows` queries at a time: memory grows with T, not with T².

    The weights of a block are thrown away before the next one. causal: place i looks at 0 to i,
    so that keys behind the block are not even compared with.
    """
    Q, K, V = _three(Q, K, V)
    T, S = Q.shape[-2], K.shape[-2]
    if rows < 1 or (causal and T != S):
        raise ValueError(f"need rows of at least 1 and, if causal, T = S; got {rows}, {T}, {S}")
    Y = np.empty(Q.shape[:-1] + V.shape[-1:], dtype=np.result_type(Q, K, V))
    for start in range(0, T, rows):
        block = slice(start, min(start + rows, T))
        seen = slice(0, block.stop if causal else S)
        mask = np.arange(block.stop) <= np.arange(start, block.stop)[:, None] if causal else None
        A = _weights(Q[..., block, :], K[..., seen, :], mask)
        Y[..., block, :] = A @ V[..., seen, :]
    return Y


# --- masks and places ----------------------------------------------------------------------


def causal_mask(T: int) -> np.ndarray:
    """(T, T) bool, queries in rows: place i may look at places 0 to i."""
    return np.tri(T, dtype=bool)


def padding_mask(lengths, T: int) -> np.ndarray:
    """(N, T) bool: True for the first `length` places of each sequence, 1 to T of them."""
    lengths = np.asarray(lengths)
    if lengths.ndim != 1 or (lengths.size and (lengths.min() < 1 or lengths.max() > T)):
        raise ValueError(f"need lengths (N,) from 1 to {T}, got {lengths}")
    return np.arange(T) < lengths[:, None]


def positional_encoding(T: int, d: int) -> np.ndarray:
    """(T, d): sin(p / 10000^(2i/d)) in column 2i, cos of the same in 2i + 1, p from 0; d even."""
    if d % 2:
        raise ValueError(f"need an even d, got {d}")
    angles = np.arange(T)[:, None] / 10000.0 ** (np.arange(0, d, 2) / d)
    return np.stack([np.sin(angles), np.cos(angles)], axis=-1).reshape(T, d)


# --- several heads -------------------------------------------------------------------------


def split_heads(X, heads: int) -> np.ndarray:
    """(N, T, d) to (N, heads, T, e), e = d / heads: head h gets columns h·e to (h + 1)·e - 1."""
    X = np.asarray(X)
    if X.ndim != 3 or heads < 1 or X.shape[-1] % heads:
        raise ValueError(f"need X (N, T, d) with d a multiple of heads, got {X.shape}, {heads}")
    N, T, d = X.shape
    return X.reshape(N, T, heads, d // heads).swapaxes(1, 2)


def merge_heads(X) -> np.ndarray:
    """(N, heads, T, e) to (N, T, heads · e): undoes `split_heads`."""
    X = np.asarray(X)
    if X.ndim != 4:
        raise ValueError(f"need X (N, heads, T, e), got {X.shape}")
    N, heads, T, e = X.shape
    return X.swapaxes(1, 2).reshape(N, T, heads * e)


def multi_head(X, Wq, Wk, Wv, Wo, heads: int, mask=None) -> np.ndarray:
    """(N, T, d): `heads` look-ups side by side, each in its own columns, then mixed by Wo.

    X: (N, T, d). Wq, Wk, Wv, Wo: (d, d), no biases. mask broadcasts to (N, heads, T, T).
    """
    Q, K, V = (split_heads(_along(X, W), heads) for W in (Wq, Wk, Wv))
    return merge_heads(attention(Q, K, V, mask)[0]) @ Wo


def multi_head_weights(X, Wq, Wk, heads: int, mask=None) -> np.ndarray:
    """(N, heads, T, T): who looks where, and how much."""
    return _weights(split_heads(_along(X, Wq), heads), split_heads(_along(X, Wk), heads), mask)


def multi_head_backward(dY, X, Wq, Wk, Wv, Wo, heads: int, mask=None) -> tuple[np.ndarray, ...]:
    """(dX, dWq, dWk, dWv, dWo) from dY (N, T, d): three paths lead back to X."""
    Q, K, V = (split_heads(_along(X, W), heads) for W in (Wq, Wk, Wv))
    A = _weights(Q, K, mask)
    return _multi_head_back(np.asarray(dY), X, (Wq, Wk, Wv, Wo), Q, K, V, A)


def _multi_head_back(dY, X, weights, Q, K, V, A) -> tuple[np.ndarray, ...]:
    """The same from what was computed on the way there."""
    *three, Wo = weights
    dM = split_heads(dY @ Wo.T, Q.shape[1])
    rows = _rows(X).T
    dX, gradients = 0.0, []
    for dP, W in zip(map(merge_heads, _back(dM, A, Q, K, V)), three, strict=True):
        dX = dX + dP @ W.T
        gradients.append(rows @ _rows(dP))
    return (dX, *gradients, _rows(merge_heads(A @ V)).T @ _rows(dY))


# --- what all of them share ----------------------------------------------------------------


def _weights(Q: np.ndarray, K: np.ndarray, mask) -> np.ndarray:
    """softmax of Q Kᵀ / √d along the keys, 0 where the mask is False; as exact as Q and K."""
    A = Q @ K.swapaxes(-1, -2)
    A *= Q.shape[-1] ** -0.5
    if mask is not None:
        A = np.where(_may_look(mask, A.shape), A, -np.inf)
    A -= A.max(axis=-1, keepdims=True)
    np.exp(A, out=A)
    A /= A.sum(axis=-1, keepdims=True)
    return A


def _back(dY, A, Q, K, V) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    dS = dY @ V.swapaxes(-1, -2)
    dS -= np.sum(A * dS, axis=-1, keepdims=True)
    dS *= A
    dS *= Q.shape[-1] ** -0.5
    return dS @ K, dS.swapaxes(-1, -2) @ Q, A.swapaxes(-1, -2) @ dY


def _may_look(mask, shape: tuple[int, ...]) -> np.ndarray:
    """The mask, known to be boolean, to fit, and to leave every query a key to look at."""
    mask = np.asarray(mask)
    if mask.dtype != bool:
        raise ValueError(f"need a mask of True (may look) and False, got {mask.dtype}")
    try:
        np.broadcast_to(mask, shape)
    except ValueError:
        raise ValueError(f"need a mask that fits {shape}, got {mask.shape}") from None
    if not mask.any(axis=-1).all():
        raise ValueError("need a key for every query to look at: a row of the mask is all False")
    return mask


def _three(Q, K, V) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    Q, K, V = (np.asarray(array) for array in (Q, K, V))
    if min(Q.ndim, K.ndim, V.ndim) < 2 or Q.shape[-1] != K.shape[-1] or K.shape[-2] != V.shape[-2]:
        raise ValueError(f"need Q (T, d), K (S, d), V (S, e), got {Q.shape}, {K.shape}, {V.shape}")
    return tuple(array if array.dtype.kind == "f" else array.astype(float) for array in (Q, K, V))


def _along(X, W) -> np.ndarray:
    """X @ W, for W (d, d) that fits X (N, T, d)."""
    X, W = np.asarray(X), np.asarray(W)
    if X.ndim != 3 or W.shape != (X.shape[-1], X.shape[-1]):
        raise ValueError(f"need X (N, T, d) and weights (d, d), got {X.shape} and {W.shape}")
    P = X @ W
    return P if P.dtype.kind == "f" else P.astype(float)


def _rows(X: np.ndarray) -> np.ndarray:
    """(N, T, d) as (N·T, d): all places of all samples one below the other."""
    return X.reshape(-1, X.shape[-1])
