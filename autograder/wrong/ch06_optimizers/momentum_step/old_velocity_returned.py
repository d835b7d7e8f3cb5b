"""w has moved by the right velocity, and the old one came back: the next step begins with what was
there before this one. Which v should go out?

family: old or new value
"""


def momentum_step(w, g, v, lr, beta):
    return w - lr * (beta * v + g), v
