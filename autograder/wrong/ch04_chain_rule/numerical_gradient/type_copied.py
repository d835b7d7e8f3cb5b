"""Right for floats. For a w of whole numbers the result was made like w, so that it holds whole
numbers too, and 48.01 becomes 48. Which type should the array of slopes have?

family: whole-number type copied
"""

import numpy as np


def numerical_gradient(f, w, h):
    gradient = np.zeros_like(w)
    for i in np.ndindex(w.shape):
        nudge = np.zeros(w.shape)
        nudge[i] = h
        gradient[i] = (f(w + nudge) - f(w - nudge)) / (2 * h)
    return gradient
