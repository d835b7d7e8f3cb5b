"""Model answer: a convolution as one product for every entry of the kernel."""

import numpy as np


def conv_forward(X, K, b, pad, stride):
    """A layer of convolution: every kernel over every picture, at every place, plus its bias.

    Y[s, i, j, o] = b[o] + the sum over m, n and c of
    P[s, i · stride + m, j · stride + n, c] · K[m, n, c, o], where P is X with `pad` rows and
    columns of zeros on all four sides. Kernels are not turned. Where a last step does not fit any
    more, the rest is left over: height and width come out as conv_size says.
    X: pictures (N, H, W, C). K: O kernels (kh, kw, C, O), not larger than the padded picture.
    b: biases (O,). All three may hold whole numbers. pad: a whole number, 0 or more. stride: a
    whole number, 1 or more, the same in both directions.
    Yours to write: without nnlab's conv_forward and nnlab's correlate.
    Returns Y, an array (N, H', W', O).
    """
    ### BEGIN SOLUTION
    kh, kw, _, outputs = K.shape
    P = np.pad(X, ((0, 0), (pad, pad), (pad, pad), (0, 0)))
    rows, columns = (P.shape[1] - kh) // stride + 1, (P.shape[2] - kw) // stride + 1
    Y = np.zeros((len(X), rows, columns, outputs)) + b
    for m, n in np.ndindex(kh, kw):
        seen = P[:, m : m + stride * rows : stride, n : n + stride * columns : stride]
        Y += seen @ K[m, n]
    return Y
    ### END SOLUTION
