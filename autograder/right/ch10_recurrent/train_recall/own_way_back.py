"""With a step forward and a step back of one's own."""

import numpy as np

from nnlab.activations import softmax
from nnlab.recall import recall


def train_recall():
    rng, H, n, T = np.random.default_rng(4), 24, 64, 40
    params = [
        rng.normal(0, 0.35, size=(8, 4 * H)), rng.normal(0, 0.2, size=(H, 4 * H)),
        np.repeat([0.0, 4.0, 0.0, 0.0], H), rng.normal(0, 0.2, size=(H, 4)), np.zeros(4),
    ]
    m, v = [0.0 * p for p in params], [0.0 * p for p in params]

    def squash(z):
        return 0.5 + 0.5 * np.tanh(0.5 * z)

    for step in range(1, 101):
        Wx, Wh, b, V, c0 = params
        ids, first = recall(n, T, rng)
        h, c, kept = np.zeros((n, H)), np.zeros((n, H)), []
        for t in range(T):
            zi, zf, zg, zo = np.split(Wx[ids[:, t]] + h @ Wh + b, 4, axis=1)
            i, f, g, o = squash(zi), squash(zf), np.tanh(zg), squash(zo)
            old_h, old_c, c = h, c, f * c + i * g
            shown = np.tanh(c)
            h = o * shown
            kept.append((old_h, old_c, i, f, g, o, shown))
        dZ = softmax(h @ V + c0)
        dZ[np.arange(n), first] -= 1
        dZ /= n
        grads = [np.zeros_like(p) for p in params]
        grads[3], grads[4] = h.T @ dZ, dZ.sum(axis=0)
        dh, dc = dZ @ V.T, 0.0
        for t in reversed(range(T)):
            old_h, old_c, i, f, g, o, shown = kept[t]
            dc = dc + dh * o * (1 - shown**2)
            dz = np.hstack([dc * g * i * (1 - i), dc * old_c * f * (1 - f), dc * i * (1 - g**2),
                            dh * shown * o * (1 - o)])
            np.add.at(grads[0], ids[:, t], dz)
            grads[1] += old_h.T @ dz
            grads[2] += dz.sum(axis=0)
            dh, dc = dz @ Wh.T, dc * f
        norm = np.sqrt(sum(np.sum(g**2) for g in grads))
        for k in range(5):
            g = grads[k] * min(1, 1 / norm)
            m[k], v[k] = 0.9 * m[k] + 0.1 * g, 0.999 * v[k] + 0.001 * g**2
            params[k] = params[k] - 0.005 * (m[k] / (1 - 0.9**step)) / (
                np.sqrt(v[k] / (1 - 0.999**step)) + 1e-8)
    return tuple(params)
