"""A view of all windows, of which each `size`-th is kept."""

import numpy as np


def max_pool(X, size):
    view = np.lib.stride_tricks.sliding_window_view(X, (size, size), axis=(1, 2))
    return view[:, ::size, ::size].max(axis=(-1, -2)).astype(np.float32)
