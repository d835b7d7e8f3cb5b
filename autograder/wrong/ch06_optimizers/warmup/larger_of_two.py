"""The larger of the two was taken: the rise begins where it should have ended. During the warm-up
the share is below 1. Which of the two should count, the smaller or the larger?
"""


def warmup(t, steps, lr):
    return max(lr * (t + 1) / steps, lr)
