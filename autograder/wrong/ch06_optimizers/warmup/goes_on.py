"""The rate goes on rising after the warm-up: at t = 3 · steps it is three times lr. Where should
it stop?
"""


def warmup(t, steps, lr):
    return lr * (t + 1) / steps
