"""All samples got the answers of the last one: `[row] * n` is not n rows but one row n times, and
whoever writes into one writes into all. How do you make a new row for each sample?

family: aliasing
"""

import numpy as np


def layer(X, W, b, f):
    answers = [[0.0] * W.shape[1]] * len(X)
    for n in range(len(X)):
        for h in range(W.shape[1]):
            answers[n][h] = float(f(X[n] @ W[:, h] + b[h]))
    return np.array(answers)
