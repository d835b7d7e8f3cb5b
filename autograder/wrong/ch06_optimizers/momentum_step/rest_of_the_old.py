"""1 - beta of the old velocity is kept, and beta of it is meant. With beta = 0.9, how much of
yesterday's push should still be felt?
"""


def momentum_step(w, g, v, lr, beta):
    v = (1 - beta) * v + g
    w = w - lr * v
    return w, v
