"""w0 itself has moved along: w = w0 is a second name for the same array, and -= works inside of it
(and is refused where it holds whole numbers). How does the walk begin with an array of its own?

family: argument changed
"""

import numpy as np


def minimize(grad, w0, lr, steps):
    w = w0
    path = [w.copy()]
    for _ in range(steps):
        w -= lr * grad(w)
        path.append(w.copy())
    return np.array(path)
