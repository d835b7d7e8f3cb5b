"""For a sum of 1000 this gives nan: infinity divided by infinity. Below, where the sums are
ordinary, it is right. Which way of writing the sigmoid did chapter 1 end with?
"""

import numpy as np


def predict_proba(X, w, b):
    e = np.exp(X @ w + b)
    return e / (1 + e)
