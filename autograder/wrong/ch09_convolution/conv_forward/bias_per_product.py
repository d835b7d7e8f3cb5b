"""The bias was added to every product of a patch, before the sum, so that it counts once for each
number of the kernel. How often is it to be added to an output, and on which side of the sum?

family: brackets
"""

import numpy as np


def conv_forward(X, K, b, pad, stride):
    P = np.pad(X, ((0, 0), (pad, pad), (pad, pad), (0, 0)))
    views = np.lib.stride_tricks.sliding_window_view(P, K.shape[:2], axis=(1, 2))
    views = views[:, ::stride, ::stride]
    return np.einsum("nijcuv,uvco->nijo", views, K) + K[..., 0].size * b
