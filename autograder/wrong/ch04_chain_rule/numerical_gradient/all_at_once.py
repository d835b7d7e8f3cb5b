"""You moved all entries together, so that one number came out for the whole of w: 8 for
w[0]·w[1] at [3, 5]. That is 5 and 3 mixed. How would you find out what the first entry does
alone?
"""

import numpy as np


def numerical_gradient(f, w, h):
    w = np.array(w, dtype=float)
    return (f(w + h) - f(w - h)) / (2 * h)
