"""Old velocity and gradient are mixed by shares that add up to 1, and the wrong way round too. Here
the gradient counts in full, and how much of the old velocity?
"""


def momentum_step(w, g, v, lr, beta):
    v = beta * g + (1 - beta) * v
    w = w - lr * v
    return w, v
