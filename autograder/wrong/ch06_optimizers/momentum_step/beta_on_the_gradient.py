"""beta stands at the gradient, and the old velocity is kept whole: it would grow for ever. What
share of the old velocity is to be kept?
"""


def momentum_step(w, g, v, lr, beta):
    v = v + beta * g
    return w - lr * v, v
