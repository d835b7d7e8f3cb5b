"""Copies changed in place."""


def momentum_step(w, g, v, lr, beta):
    w, v = w.astype(float), v.astype(float)
    v *= beta
    v += g
    w -= lr * v
    return w, v
