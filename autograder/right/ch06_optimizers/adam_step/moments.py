"""The two running means as objects of one class."""

import numpy as np


class Moments:
    def __init__(self, beta):
        self.beta = beta

    def mix(self, old, new):
        return self.beta * old + (1 - self.beta) * new

    def corrected(self, value, t):
        return value / (1 - self.beta**t)


def adam_step(w, g, m, v, t, lr, beta1, beta2, eps):
    first, second = Moments(beta1), Moments(beta2)
    m = first.mix(m, g)
    v = second.mix(v, np.square(g, dtype=float))
    return w - lr * first.corrected(m, t) / (np.sqrt(second.corrected(v, t)) + eps), m, v
