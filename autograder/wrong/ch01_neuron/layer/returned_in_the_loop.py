"""Only the first sample got its answers, and the rows of the others are still the zeros they began
with. A `return` inside a loop ends it in its first round. How far in does yours stand?

family: first or last only
"""

import numpy as np


def layer(X, W, b, f):
    out = np.zeros((len(X), W.shape[1]))
    for n in range(len(X)):
        out[n] = f(X[n] @ W + b)
        return out
