"""Writing on with memory: keys and values of what was read are kept, so that a new sign costs one
row of work and not a whole window (the key/value cache of every GPT that is in use).

The network is that of `nnlab.transformer`, with a causal mask.
"""

from __future__ import annotations

import numpy as np

from nnlab.activations import GELU_CUBE, ROOT_2_OVER_PI, softmax
from nnlab.attention import causal_mask, positional_encoding
from nnlab.transformer import EPS, Network, scores


class Reader:
    """Reads sign by sign; `read(id)` gives the scores (K,) for the sign after it.

    room: how many signs at most, the window that the network was trained for.
    """

    def __init__(self, network: Network, heads: int, room: int):
        self.network, self.heads, self.room, self.length = network, heads, room, 0
        d = network["table"].shape[1]
        self._e, self._mean = d // heads, np.full(d, 1 / d)
        self._places = positional_encoding(room, d)
        self._blocks = [
            (block, np.concatenate([block[name] for name in ("Wq", "Wk", "Wv")], axis=1))
            for block in network["blocks"]
        ]
        shape = (2, len(self._blocks), heads, room, self._e)
        self._keys, self._values = np.empty(shape)

    def read(self, sign: int) -> np.ndarray:
        """Raises ValueError when the room is full."""
        if self.length == self.room:
            raise ValueError(f"there is room for {self.room} signs, and all of it is full")
        w, p = self.network, self.length
        x = w["table"][sign] + self._places[p]
        for k, (block, Wqkv) in enumerate(self._blocks):
            h = self._norm(x, block["gamma1"], block["beta1"])
            q, key, value = (h @ Wqkv).reshape(3, self.heads, self._e)
            self._keys[k, :, p], self._values[k, :, p] = key, value
            s = self._keys[k, :, : p + 1] @ (q * self._e**-0.5)[:, :, None]
            a = np.exp(s - s.max(axis=1, keepdims=True))
            m = (a.swapaxes(1, 2) @ self._values[k, :, : p + 1])[:, 0] / a.sum(axis=1)
            x = x + m.ravel() @ block["Wo"]
            u = self._norm(x, block["gamma2"], block["beta2"]) @ block["W1"] + block["b1"]
            t = np.tanh(ROOT_2_OVER_PI * u * (1 + GELU_CUBE * u * u))
            x = x + (0.5 * u * (1 + t)) @ block["W2"] + block["b2"]
        self.length += 1
        return self._norm(x, w["gamma"], w["beta"]) @ w["W"] + w["b"]

    def _norm(self, x, gamma, beta):
        z = x - x @ self._mean
        return gamma * z * (z @ z / len(z) + EPS) ** -0.5 + beta


def write(
    network: Network, heads: int, ids, n: int, window: int, temperature: float, rng
) -> np.ndarray:
    """ids and n more, (L + n,): drawn from softmax(scores / temperature) of the last `window` ids.

    The cache serves until the window is full. From then on every place moves by one with every
    new sign, what was kept is no longer true, and the window is read anew.
    """
    ids = [int(i) for i in ids]
    if not ids or not temperature > 0:
        raise ValueError(f"need an id at least and a temperature above 0, got {ids}, {temperature}")
    reader = Reader(network, heads, window)
    last = np.zeros(0)
    for sign in ids[-window:]:
        last = reader.read(sign)
    for _ in range(n):
        p = softmax(last / temperature)
        ids.append(int(rng.choice(len(p), p=p)))
        if reader.length < window:
            last = reader.read(ids[-1])
        else:
            shown = np.array(ids[-window:])[None]
            last = scores(shown, network, heads, causal_mask(window))[0, -1]
    return np.array(ids)
