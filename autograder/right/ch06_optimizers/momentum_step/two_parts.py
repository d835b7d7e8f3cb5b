"""The step in two parts: the past and the present."""


def momentum_step(w, g, v, lr, beta):
    return w - lr * beta * v - lr * g, beta * v + g
