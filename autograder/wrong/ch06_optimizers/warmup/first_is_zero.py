"""The first step has the rate 0, and is lost: nothing moves. The first of `steps` equal parts is
lr / steps. What is t + 1 at t = 0?

family: off by one
"""


def warmup(t, steps, lr):
    return lr * min(t / steps, 1)
