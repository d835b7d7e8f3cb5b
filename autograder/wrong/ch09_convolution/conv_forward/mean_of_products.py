"""The products of a patch and a kernel were averaged over rows, columns and channels, and the bias
added after that. A convolution adds them up: a larger kernel may answer more. Which function was
meant?

family: sum for mean
"""

import numpy as np


def conv_forward(X, K, b, pad, stride):
    P = np.pad(X, ((0, 0), (pad, pad), (pad, pad), (0, 0)))
    views = np.lib.stride_tricks.sliding_window_view(P, K.shape[:2], axis=(1, 2))
    views = views[:, ::stride, ::stride]
    return np.einsum("nijcuv,uvco->nijo", views, K) / K[..., 0].size + b
