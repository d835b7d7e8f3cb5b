"""A view of all windows, and one product."""

import numpy as np


def correlate(x, k):
    windows = np.lib.stride_tricks.sliding_window_view(x, k.shape)
    return np.tensordot(windows, k, axes=2)
