"""Two cases."""


def warmup(t, steps, lr):
    if t + 1 < steps:
        return lr / steps * (t + 1)
    return lr
