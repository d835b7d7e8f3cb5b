"""The numbers are right, and the v of whoever called was changed along with them: v *= and v +=
work inside the array that came in. How do you get a new one?

family: argument changed
"""


def momentum_step(w, g, v, lr, beta):
    v *= beta
    v += g
    return w - lr * v, v
