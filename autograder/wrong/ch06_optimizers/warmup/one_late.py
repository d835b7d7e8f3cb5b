"""The rate is full one step too late: steps + 1 parts instead of `steps`. At t = steps - 1 it
should be lr. What is t + 1 divided by?

family: off by one
"""


def warmup(t, steps, lr):
    return lr * min((t + 1) / (steps + 1), 1)
