"""Entry by entry of the window; who has won already keeps it."""

import numpy as np


def max_pool_backward(dY, X, size):
    h, w = dY.shape[1] * size, dY.shape[2] * size
    X0 = X[:, :h, :w]
    pieces = [X0[:, m::size, n::size] for m in range(size) for n in range(size)]
    highest = np.max(pieces, axis=0)
    dX, open_ = np.zeros(X.shape), np.ones(dY.shape, bool)
    for m in range(size):
        for n in range(size):
            won = open_ & (X0[:, m::size, n::size] == highest)
            dX[:, m:h:size, n:w:size] = np.where(won, dY, 0.0)
            open_ &= ~won
    return dX
