"""v is right, and w goes the whole velocity. What is v multiplied with before w takes it?

family: argument ignored
"""


def momentum_step(w, g, v, lr, beta):
    v = beta * v + g
    w = w - v
    return w, v
