"""The large misses written over the small ones."""

import numpy as np


def huber(Y_hat, Y, delta):
    e = Y - Y_hat
    price = 0.5 * e * e
    far = np.abs(e) > delta
    price[far] = delta * np.abs(e[far]) - 0.5 * delta * delta
    return price.sum() / price.size
