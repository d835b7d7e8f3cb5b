"""A bracket is missing: lr · t + 1/steps is not lr · (t + 1)/steps, for multiplication and
division bind first. What has to be added up before anything else?

family: brackets
"""


def warmup(t, steps, lr):
    return min(lr * t + 1 / steps, lr)
