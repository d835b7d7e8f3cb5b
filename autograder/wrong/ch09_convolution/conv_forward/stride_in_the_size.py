"""With a larger stride the patches have not the size of the kernel any more, and the product stops:
where a patch ends is counted in another way than where it begins. A kernel keeps its size however
far it jumps. What is start + size?

family: brackets
"""

import numpy as np


def conv_forward(X, K, b, pad, stride):
    kh, kw, _, outputs = K.shape
    P = np.pad(X, ((0, 0), (pad, pad), (pad, pad), (0, 0)))
    rows, columns = (P.shape[1] - kh) // stride + 1, (P.shape[2] - kw) // stride + 1
    Y = np.zeros((len(X), rows, columns, outputs))
    for i, j in np.ndindex(rows, columns):
        patch = P[:, i * stride : (i + kh) * stride, j * stride : (j + kw) * stride]
        Y[:, i, j] = np.tensordot(patch, K, axes=3) + b
    return Y
