"""The share (1 - beta) was squared along with g. It weighs the square, and is none of it: with
beta = 0.5 a gradient of 4 brings 8 and not 4. Where does the square belong?

family: brackets
"""

import numpy as np


def rmsprop_step(w, g, s, lr, beta, eps):
    s = beta * s + ((1 - beta) * g) ** 2
    return w - lr * g / (np.sqrt(s) + eps), s
