"""The network of `nnlab.transformer`, trained fast: one vector of parameters, every value kept.

The way there writes down what the way back needs, products of queries, keys and values are one,
and Adam moves all parameters at once. A test holds it to `nnlab.transformer`, which is the same
mathematics to be read.
"""

from __future__ import annotations

from typing import Any

import numpy as np

from nnlab.activations import GELU_CUBE, ROOT_2_OVER_PI
from nnlab.attention import positional_encoding
from nnlab.fast.inplace import Adam
from nnlab.fast.layer_norm import folded, normalize, normalize_back
from nnlab.fast.room import Room
from nnlab.transformer import Network, named

BETA1, BETA2, ADAM_EPS = 0.9, 0.99, 1e-8
SAFE = 60.0  # scores within ± this need no shift: e^±60 and sums of it are ordinary floats
FAR = 1e26  # so are sums of exponentials between 1 / this and this
PIECE = 1 << 15  # entries that are worked on at a time: they stay in the processor's cache


class Trainer:
    """A copy of a network, with the state of Adam. mask: as `nnlab.transformer.scores` takes it.

    dtype: float32 is twice as fast as float64. `network` is always the present state,
    `back` the derivatives that `gradients` found, both in views of one vector.
    """

    def __init__(self, network: Network, heads: int, mask=None, dtype=np.float32):
        self.heads, self.dtype = heads, np.dtype(dtype)
        self.mask = mask
        self.vector, self.network, self._blocks = _packed(network, self.dtype)
        self.gradient, self.back, self._back = _packed(network, self.dtype)
        self._adam = Adam(self.vector, self.gradient, 0.0, BETA1, BETA2, ADAM_EPS)
        self._rooms = [Room(self.dtype) for _ in range(len(self._blocks) + 1)]
        d = self.network["table"].shape[1]
        self._places = positional_encoding(512, d).astype(self.dtype)

    def scores(self, ids: np.ndarray, mask=None) -> np.ndarray:
        """(N, T, K), as `nnlab.transformer.scores`."""
        ids = np.asarray(ids)
        Z = self._forward(ids, self.mask if mask is None else mask)
        return Z.reshape(*ids.shape, -1)

    def step(self, ids, targets, lr: float, chosen=None, mask=None) -> float:
        """One step of Adam on the mean cross-entropy over all, or the chosen, places; the loss."""
        loss = self.gradients(ids, targets, chosen, mask)
        self.adam(lr)
        return loss

    def gradients(self, ids, targets, chosen=None, mask=None) -> float:
        """The loss; `gradient` is then its derivative by `vector`."""
        ids = np.asarray(ids)
        Z, right = self._forward(ids, self.mask if mask is None else mask), np.ravel(targets)
        rows = np.arange(len(Z)) if chosen is None else np.flatnonzero(chosen)
        P, at, ones = Z[rows], np.arange(len(rows)), np.ones((Z.shape[1], 1), self.dtype)
        if not -SAFE < P.min() <= P.max() < SAFE:
            P -= P.max(axis=1, keepdims=True)
        hit = P[at, right[rows]]
        np.exp(P, out=P)
        total = P @ ones
        loss = float(np.mean(np.log(total[:, 0]) - hit))
        P /= total * len(rows)
        P[at, right[rows]] -= 1 / len(rows)
        if chosen is None:
            dZ = P
        else:
            dZ = np.zeros_like(Z)
            dZ[rows] = P
        self._backward(dZ, ids)
        return loss

    def adam(self, lr: float) -> None:
        """All parameters one step, as `nnlab.optimizers.adam` does it."""
        self._adam.lr = lr
        self._adam()

    # --- there ------------------------------------------------------------------------------

    def _forward(self, ids, mask) -> np.ndarray:
        """(N·T, K) scores; what the way back needs stays in the rooms."""
        w, (N, T) = self.network, ids.shape
        X = (w["table"][ids] + self._places[:T]).reshape(N * T, -1)
        if mask is not None:
            mask = np.where(mask, 0, -np.inf).astype(self.dtype)  # added: e^-inf is exactly 0
            mask = np.ascontiguousarray(np.atleast_2d(mask).swapaxes(-1, -2))
        for block, room in zip(self._blocks, self._rooms[1:], strict=True):
            X = _block(X, block, self.heads, mask, (N, T), room)
        last = normalize(X, self._rooms[0], "last")
        return last @ folded(w["gamma"], w["beta"], w["W"], w["b"])

    # --- and back ---------------------------------------------------------------------------

    def _backward(self, dS, ids) -> None:
        w, into, room, rows = self.network, self.back, self._rooms[0], len(dS)
        last = room("last Z", rows, w["table"].shape[1] + 1)
        inner = w["gamma"], w["beta"], w["W"]
        out = into["gamma"], into["beta"], into["W"], into["b"]
        dX = normalize_back(dS, last, inner, out, room, "last")
        three = zip(self._blocks[::-1], self._back[::-1], self._rooms[:0:-1], strict=True)
        for block, back, room in three:
            dX = _block_back(dX, block, back, (*ids.shape, self.heads), room)
        _add_rows(into["table"], ids.ravel(), dX)


def _pieces(total: int, entries: int):
    """Slices of `total` rows, so many at a time that they have about PIECE entries."""
    step = max(1, PIECE // entries)
    return [slice(i, min(i + step, total)) for i in range(0, total, step)]


def _block(X, w, heads: int, mask, shape, room: Room):
    N, T = shape
    rows, d = X.shape
    e, m = d // heads, w["W1"].shape[1]
    Z = normalize(X, room, "1")
    QKV, V = room("QKV", rows, 3 * d), room("V", N, heads, T, e + 1)
    np.matmul(Z, folded(w["gamma1"], w["beta1"], _scaled(w["Wqkv"], e), 0), out=QKV)
    three = _by_heads(QKV, N, heads)
    V[..., :e], V[..., e] = three[2], 1
    A, M, inverse = room("A", N, heads, T, T), room("M", N, T, heads, e), room("by", N, heads, T, 1)
    for n in _pieces(N, heads * T * T):
        own = mask if mask is None or mask.ndim < 3 else mask[n]
        _look(A[n], three[:2, n], V[n], own, M[n], inverse[n])
    hidden = room("X", rows, d)
    np.matmul(M.reshape(rows, d), w["Wo"], out=hidden)
    hidden += X
    Z = normalize(hidden, room, "2")
    G, slope = room("G", rows, m), room("slope", rows, m)
    np.matmul(Z, folded(w["gamma2"], w["beta2"], w["W1"], w["b1"]), out=slope)
    for piece in _pieces(rows, m):
        _bend(slope[piece], G[piece], room)
    Y = room("Y", rows, d)
    np.matmul(G, w["W2"], out=Y)
    Y += w["b2"]
    Y += hidden
    return Y


def _scaled(Wqkv, e: int):
    """Weights whose queries come divided by √e already."""
    scaled = Wqkv.copy()
    scaled[:, : len(Wqkv)] *= e**-0.5
    return scaled


def _by_heads(QKV, N: int, heads: int):
    """(3, N, heads, T, e): the three, as views of (N·T, 3d)."""
    return QKV.reshape(N, -1, 3, heads, QKV.shape[1] // (3 * heads)).transpose(2, 0, 3, 1, 4)


def _look(A, QK, V, mask, M, inverse) -> None:
    """Answers into M, and into A the weights before they are divided by their sums.

    Keys are in rows (numpy is quick along the first axes). A column of ones in V makes the sums,
    whose inverses are kept. Where a sum says that scores are large, they are shifted first.
    """
    Y = _weigh(A, QK, V, mask, shift=False)
    least, most = Y[..., -1].min(), Y[..., -1].max()
    if not 1 / FAR < least <= most < FAR:
        Y = _weigh(A, QK, V, mask, shift=True)
    np.divide(1, Y[..., -1:], out=inverse)
    np.multiply(Y[..., :-1], inverse, out=M.swapaxes(1, 2))


def _weigh(A, QK, V, mask, shift: bool):
    np.matmul(QK[1], QK[0].swapaxes(-1, -2), out=A)
    if mask is not None:
        A += mask
    if shift:
        A -= A.max(axis=-2, keepdims=True)
    with np.errstate(over="ignore", invalid="ignore"):  # the sums tell
        np.exp(A, out=A)
        return A.swapaxes(-1, -2) @ V


def _bend(U, G, room: Room) -> None:
    """gelu(U) into G, and its slope there into U.

    With t the tanh: (1 + t)/2 + u/2 (1 - t²) √(2/π) (1 + 3c u²).
    """
    t, s = room("t", *U.shape), room("s", *U.shape)
    np.multiply(U, U, out=s)
    np.multiply(s, ROOT_2_OVER_PI * GELU_CUBE, out=t)
    t += ROOT_2_OVER_PI
    t *= U
    np.tanh(t, out=t)
    s *= 1.5 * ROOT_2_OVER_PI * GELU_CUBE
    s += 0.5 * ROOT_2_OVER_PI
    s *= U
    np.multiply(t, t, out=G)
    np.subtract(1, G, out=G)
    s *= G
    t += 1
    t *= 0.5
    np.multiply(U, t, out=G)
    np.add(s, t, out=U)


def _block_back(dY, w, into, shape, room: Room):
    N, T, heads = shape
    rows, d = dY.shape
    e, m = d // heads, w["W1"].shape[1]
    ones = room.constant(1, rows)
    np.matmul(room("G", rows, m).T, dY, out=into["W2"])
    np.matmul(ones, dY, out=into["b2"])
    dU = room("dU", rows, m)
    np.matmul(dY, w["W2"].T, out=dU)
    dU *= room("slope", rows, m)
    inner = w["gamma2"], w["beta2"], w["W1"]
    out = into["gamma2"], into["beta2"], into["W1"], into["b1"]
    dX = normalize_back(dU, room("2 Z", rows, d + 1), inner, out, room, "2")
    dX += dY
    M = room("M", N, T, heads, e)
    np.matmul(M.reshape(rows, d).T, dX, out=into["Wo"])
    dM = (dX @ w["Wo"].T).reshape(N, T, heads, e)
    three, A = _by_heads(room("QKV", rows, 3 * d), N, heads), room("A", N, heads, T, T)
    V, inverse = room("V", N, heads, T, e + 1), room("by", N, heads, T, 1)
    dQKV = room("dQKV", rows, 3 * d)
    back = _by_heads(dQKV, N, heads)
    for n in _pieces(N, heads * T * T):
        _look_back(dM[n], M[n], three[:2, n], V[n], A[n], inverse[n], back[:, n])
    inner = w["gamma1"], w["beta1"], _scaled(w["Wqkv"], e)
    out = into["gamma1"], into["beta1"], into["Wqkv"], None
    dX += normalize_back(dQKV, room("1 Z", rows, d + 1), inner, out, room, "1")
    into["Wqkv"][:, :d] *= e**-0.5
    return dX


def _look_back(dM, M, QK, V, A, inverse, dQKV) -> None:
    """Back through `_look`. Σ A dA over the keys is dM · M, in e products for each query.

    Minus that, beside dM, meets the ones in V.
    """
    Q, K = QK
    both = np.empty_like(V)
    dM = np.multiply(dM.swapaxes(1, 2), inverse, out=both[..., :-1])
    np.einsum("nhte,nhte->nht", dM, -M.swapaxes(1, 2), out=both[..., -1])
    dA = V @ both.swapaxes(-1, -2)
    dA *= A
    dQ, dK, dV = dQKV
    np.matmul(dA.swapaxes(-1, -2), K, out=dQ)
    np.matmul(dA, Q, out=dK)
    np.matmul(A, dM, out=dV)


def _add_rows(table: np.ndarray, ids: np.ndarray, dX: np.ndarray) -> None:
    """Row k of the table becomes the sum of the rows of dX whose id is k."""
    hot = np.zeros((len(table), len(ids)), dtype=dX.dtype)
    hot[ids, np.arange(len(ids))] = 1
    np.matmul(hot, dX, out=table)


def _packed(network: Network, dtype):
    """(one vector, the network as views of it, its blocks with Wq, Wk, Wv side by side)."""
    arrays = named(network)
    vector = np.empty(sum(array.size for _, array in arrays), dtype=dtype)
    views: dict[str, np.ndarray] = {}
    blocks: list[dict[str, np.ndarray]] = [{} for _ in network["blocks"]]
    start = 0
    d = network["table"].shape[1]
    for name, array in arrays:
        k, _, inner = name.partition(".")
        if inner in ("Wk", "Wv"):
            continue
        width = 3 * array.size if inner == "Wq" else array.size
        piece = vector[start : start + width]
        start += width
        if inner == "Wq":
            side = piece.reshape(d, 3 * d)
            blocks[int(k)]["Wqkv"] = side
            for i, one in enumerate(("Wq", "Wk", "Wv")):
                views[f"{k}.{one}"] = side[:, i * d : (i + 1) * d]
        else:
            views[name] = piece.reshape(array.shape)
        if inner:
            blocks[int(k)][inner] = views.get(name, piece)
    for name, array in arrays:
        views[name][...] = array
    nested: dict[str, Any] = {n: view for n, view in views.items() if "." not in n}
    nested["blocks"] = [
        {name.partition(".")[2]: view for name, view in views.items() if name.startswith(f"{k}.")}
        for k in range(len(network["blocks"]))
    ]
    return vector, nested, blocks
