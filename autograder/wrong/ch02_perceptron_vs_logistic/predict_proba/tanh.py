"""These values reach below 0: for a sum of -2 yours says -0.96. That is tanh, the sigmoid's
taller brother, and no probability. Which one has values between 0 and 1?
"""

import numpy as np


def predict_proba(X, w, b):
    return np.tanh(X @ w + b)
