"""The whole difference was measured by the whole gradients, ‖a - n‖ by ‖a‖ + ‖n‖, as some courses
do. Beside one large entry a small one that is wrong does not show there. Which question should be
asked for each entry by itself?
"""

import numpy as np

from nnlab.gradcheck import numerical_gradient


def gradient_check(f, grad, w, h):
    a, n = np.asarray(grad(w)), numerical_gradient(f, w, h)
    return float(np.linalg.norm(a - n) / max(np.linalg.norm(a) + np.linalg.norm(n), 1e-8))
