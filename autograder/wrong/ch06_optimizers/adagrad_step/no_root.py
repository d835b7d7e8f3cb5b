"""The step was divided by s and not by its root. Then a gradient ten times as large gives a step
ten times as small. What has the unit of a gradient, s or its root?
"""


def adagrad_step(w, g, s, lr, eps):
    s = s + g**2
    return w - lr * g / (s + eps), s
