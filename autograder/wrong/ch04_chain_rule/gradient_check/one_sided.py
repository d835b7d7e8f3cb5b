"""Your differences look to one side only: f(w + h) - f(w). With h = 0.1 that is off by a tenth of
the bend, and right gradients look wrong. What does your numerical_gradient do on the other
side?
"""

import numpy as np


def gradient_check(f, grad, w, h):
    a, worst = np.asarray(grad(w), dtype=float), 0.0
    for i in np.ndindex(a.shape):
        nudge = np.zeros(a.shape)
        nudge[i] = h
        n = (f(w + nudge) - f(w)) / h
        worst = max(worst, abs(a[i] - n) / max(abs(a[i]), abs(n), 1e-8))
    return worst
