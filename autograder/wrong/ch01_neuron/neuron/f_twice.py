"""f was asked twice, the second time about its own answer. With the step it does not show, for the
step of 1 is 1. How often does a neuron decide?
"""


def neuron(x, w, b, f):
    z = f(x @ w + b)
    return f(z)
