"""Single precision."""

import numpy as np


def state_gradients(Wh, g, T):
    W, v = np.float32(Wh), np.float32(g)
    lengths = [np.linalg.norm(v)]
    while len(lengths) < T:
        v = v @ W.T
        lengths.append(np.linalg.norm(v))
    lengths.reverse()
    return np.array(lengths)
