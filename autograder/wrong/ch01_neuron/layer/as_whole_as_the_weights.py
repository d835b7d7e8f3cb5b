"""The sums are right, and the answers were put into an array with the type of W: where the
weights are whole numbers it can hold nothing else, and every fraction is cut off. Which type
should the table have, whatever W has?

family: whole-number type copied
"""

import numpy as np


def layer(X, W, b, f):
    answers = np.zeros((len(X), W.shape[1]), dtype=W.dtype)
    for n, x in enumerate(X):
        answers[n] = f(x @ W + b)
    return answers
