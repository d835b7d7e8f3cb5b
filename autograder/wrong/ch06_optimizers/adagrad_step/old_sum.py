"""The step was divided by the sum of before, without this gradient. In the very first step that
sum is 0, and the step is lr · g / eps, as long as you like. Which line comes first?

family: old or new value
"""

import numpy as np


def adagrad_step(w, g, s, lr, eps):
    return w - lr * g / (np.sqrt(s) + eps), s + g**2
