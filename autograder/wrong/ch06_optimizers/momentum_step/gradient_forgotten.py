"""The velocity only fades: beta times the old one, and the gradient never enters. Starting from
rest it would stay at rest. What is added to beta · v?
"""


def momentum_step(w, g, v, lr, beta):
    v = beta * v
    return w - lr * v, v
