"""The two values came in the wrong order: the velocity first. Whoever calls writes w, v =
momentum_step(...). Which one goes first?

family: order of returned values
"""


def momentum_step(w, g, v, lr, beta):
    v = beta * v + g
    return v, w - lr * v
