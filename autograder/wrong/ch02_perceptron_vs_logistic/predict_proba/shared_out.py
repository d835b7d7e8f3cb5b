"""The probabilities of all samples add up to 1. Each sample has a yes and a no of its own and
does not compete with the others. Which function looks at one sum alone?
"""

import numpy as np


def predict_proba(X, w, b):
    z = X @ w + b
    e = np.exp(z - z.max())
    return e / e.sum()
