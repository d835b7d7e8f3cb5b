"""A view of all windows, and einsum."""

import numpy as np


def conv_forward(X, K, b, pad, stride):
    P = np.pad(X, ((0, 0), (pad, pad), (pad, pad), (0, 0)))
    windows = np.lib.stride_tricks.sliding_window_view(P, K.shape[:2], axis=(1, 2))
    return np.einsum("nijcmw,mwco->nijo", windows[:, ::stride, ::stride], K) + b
