"""Python divides first: `t + 1 / steps` is t plus a share of 1. Which part belongs above the line,
and what holds it together?

family: brackets
"""


def warmup(t, steps, lr):
    return min(1, t + 1 / steps) * lr
