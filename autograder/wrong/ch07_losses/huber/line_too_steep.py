"""Far from the target the line has no factor delta: |e| - ½ delta. With delta = 0.5 it rises twice as
steeply as the square does where the two meet. What is the slope of ½ e² at e = delta?

family: factor forgotten; argument ignored
"""

import numpy as np


def huber(Y_hat, Y, delta):
    e = np.abs(Y_hat - Y)
    return float(np.mean(np.where(e <= delta, 0.5 * e**2, e - 0.5 * delta)))
