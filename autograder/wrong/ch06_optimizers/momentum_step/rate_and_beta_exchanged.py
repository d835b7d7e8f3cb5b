"""lr and beta have changed places: lr brakes the velocity, and beta says how far w goes. Which of
the two is for which?
"""


def momentum_step(w, g, v, lr, beta):
    v = lr * v + g
    return w - beta * v, v
