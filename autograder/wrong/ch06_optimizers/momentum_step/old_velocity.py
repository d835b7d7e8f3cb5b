"""The weights moved with the old velocity, and the new one came too late. From v = 0 the first
step would go nowhere. Which of the two lines comes first?

family: old or new value
"""


def momentum_step(w, g, v, lr, beta):
    new = beta * v + g
    return w - lr * v, new
