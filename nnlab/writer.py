"""A network that writes: an LSTM over the signs of a text, scores for the sign that follows."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import islice

import numpy as np

from nnlab.clipping import clip_by_norm
from nnlab.fast.lstm import Lstm
from nnlab.optimizers import adam
from nnlab.recurrent import lstm_forward, lstm_step

UNITS, BATCH, RATE, MOST_NORM = 64, 32, 5e-3, 1.0
Params = list[np.ndarray]


def start(K: int, rng: np.random.Generator, units: int = UNITS) -> Params:
    """[Wx, Wh, b, V, c] for K signs: weights normal with variance 1/fan_in, forget biases 1."""
    wide = 4 * units
    shapes = ((K, wide), (units, wide), (units, K))
    Wx, Wh, V = (rng.normal(0, shape[0] ** -0.5, size=shape) for shape in shapes)
    b = np.repeat([0.0, 1.0, 0.0, 0.0], units)
    return [p.astype(np.float32) for p in (Wx, Wh, b, V, np.zeros(K))]


def gradients(params: Params, X, Y, cell: Lstm | None = None) -> tuple[float, Params]:
    """(loss, gradients): mean cross-entropy of what follows, over all places of X, Y (N, T).

    cell: a plan for sequences of this shape, to be used again.
    """
    *weights, V, c = params
    if cell is None:
        units, K = V.shape
        cell = Lstm(len(X), X.shape[1], K, units, V.dtype)
    cell.inputs[...] = np.eye(len(c), dtype=V.dtype)[X.T]
    H = cell.forward(0, 0, *weights).reshape(-1, len(V))
    places, follows = np.arange(len(H)), Y.T.ravel()
    P = _softmax(H @ V + c)
    loss = -float(np.mean(np.log(P[places, follows] + 1e-30)))
    P[places, follows] -= 1
    P /= Y.size
    back = cell.backward((P @ V.T).reshape(cell.h.shape))
    return loss, [*back[2:], H.T @ P, P.sum(axis=0)]


def training(X, Y, K: int, rng: np.random.Generator) -> Iterator[tuple[float, Params]]:
    """(loss, parameters) before each step of Adam, on rows of X, Y (R, T) drawn by chance."""
    params = start(K, rng)
    state, cell = adam.init(params), Lstm(BATCH, X.shape[1], K, UNITS)
    while True:
        rows = rng.integers(len(X), size=BATCH)
        loss, grads = gradients(params, X[rows], Y[rows], cell)
        yield loss, params
        params, state = adam.update(clip_by_norm(grads, MOST_NORM), state, params, lr=RATE)
        params = [p.astype(np.float32) for p in params]


def trained(X, Y, K: int, rng: np.random.Generator, steps: int) -> Params:
    """The parameters after so many steps."""
    return next(islice(training(X, Y, K, rng), steps, None))[1]


def nats(params: Params, X, Y) -> float:
    """Mean of -log p of what follows, over all places of X, Y (N, T); every row from zero."""
    *cell, V, c = params
    one_hot, zeros = np.eye(len(c), dtype=V.dtype)[X], np.zeros((len(X), len(V)), V.dtype)
    P = _softmax(lstm_forward(one_hot, zeros, zeros, *cell)[0] @ V + c)
    return -float(np.mean(np.log(np.take_along_axis(P, Y[..., None], axis=2) + 1e-30)))


def written(
    params: Params, ids, count: int, draw: Callable, step: Callable = lstm_step
) -> list[int]:
    """`count` signs that follow `ids`, each drawn by draw(scores) and read as the next input.

    step: (x, h, c, Wx, Wh, b) -> (h, c), one step of an LSTM.
    """
    *cell, V, c_scores = params
    h, c = np.zeros((1, len(V))), np.zeros((1, len(V)))
    text_ids = list(ids)
    for place in range(len(text_ids) + count - 1):
        x = np.eye(len(c_scores))[text_ids[place]][None]
        h, c = step(x, h, c, *cell)
        if place >= len(ids) - 1:
            text_ids.append(int(draw((h @ V + c_scores)[0])))
    return text_ids[len(ids) :]


def _softmax(Z) -> np.ndarray:
    """Shares in place of the scores."""
    Z -= Z.max(axis=-1, keepdims=True)
    np.exp(Z, out=Z)
    Z /= Z.sum(axis=-1, keepdims=True)
    return Z
