"""The rate falls during the warm-up, to 0 in its last step, and jumps to lr after it. In which
direction does it go?

family: sign
"""


def warmup(t, steps, lr):
    return lr * (1 - (t + 1) / steps) if t < steps else lr
