"""The layers are right, and their outputs were put into arrays with the type of W: where the
weights are whole numbers these hold nothing else, and every fraction is cut off. Which type
should they have, whatever W has?

family: whole-number type copied
"""

import numpy as np


def forward(X, params, f):
    outputs = [X]
    for k, (W, b) in enumerate(params, start=1):
        O = np.zeros((len(X), len(b)), dtype=W.dtype)
        Z = outputs[-1] @ W + b
        O[...] = Z if k == len(params) else f(Z)
        outputs.append(O)
    return outputs
