"""Model answer: a head that looks back, set by hand."""

import numpy as np


def look_back_weights(T):
    """Weights with which every place looks at the place before it.

    The input is X = np.eye(T): row p says "I am place p". Queries are X @ Wq, keys X @ Wk, and
    attention is asked with the causal mask. Every place p from 1 on must give the place p - 1 a
    weight of at least 0.99. T: how many places, a whole number from 2 to 20.
    Returns (Wq, Wk), two arrays (T, e) with the same e of at least 1, which you choose (1,000
    at the most).
    """
    ### BEGIN SOLUTION
    Wk = np.eye(T)
    Wq = 100 * np.eye(T, k=-1)
    return Wq, Wk
    ### END SOLUTION
