"""After the warm-up the rate is 0. The warm-up is over then, and training goes on with the full
rate. What should come back for large t?
"""


def warmup(t, steps, lr):
    return lr * (t + 1) / steps if t < steps else 0.0
