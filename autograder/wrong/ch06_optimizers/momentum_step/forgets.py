"""The old velocity was left out, so this is a plain step of gradient descent. With v = 4 and beta
= 0.5 a 2 of the past should still be felt. What is beta multiplied by?

family: old or new value
"""


def momentum_step(w, g, v, lr, beta):
    return w - lr * g, g
