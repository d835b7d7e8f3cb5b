"""You used the sigmoid, whatever f was. A layer of switches would then never say 1, and one
without an activation never 5. Which of the four arguments have you not used yet?

family: argument ignored; activation misplaced
"""

import numpy as np


def layer(X, W, b, f):
    return 1 / (1 + np.exp(-(X @ W + b)))
