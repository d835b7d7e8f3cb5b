"""One weight after the other."""

import numpy as np


def fixed_page_step(params, grads, lr, l1, l2):
    def moved(w, g):
        w = w - lr * (g + 2 * l2 * w)
        if w > 0:
            return max(w - lr * l1, 0.0)
        return min(w + lr * l1, 0.0)

    stepped = []
    for (W, b), (dW, db) in zip(params, grads):
        new = np.empty(W.shape)
        for place in np.ndindex(W.shape):
            new[place] = moved(W[place], dW[place])
        stepped.append((new, np.array([b[j] - lr * db[j] for j in range(len(b))])))
    return stepped
