"""The rate is cut off at 1 and not at lr: the minimum was taken after the multiplication. What
should the share be compared with?
"""


def warmup(t, steps, lr):
    return min(lr * (t + 1) / steps, 1.0)
