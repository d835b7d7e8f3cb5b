"""The rate is full one step too early: the rise was divided into steps - 1 parts. With steps = 4
the first part is a quarter. What is t + 1 divided by?

family: off by one
"""


def warmup(t, steps, lr):
    return lr if steps < 2 else lr * min((t + 1) / (steps - 1), 1)
