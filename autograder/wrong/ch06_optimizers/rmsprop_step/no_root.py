"""The step was divided by s and not by its root. Then the size of the gradient does not cancel:
ten times the gradient, a tenth of the step. What has the unit of a gradient?
"""


def rmsprop_step(w, g, s, lr, beta, eps):
    s = beta * s + (1 - beta) * g**2
    return w - lr * g / (s + eps), s
