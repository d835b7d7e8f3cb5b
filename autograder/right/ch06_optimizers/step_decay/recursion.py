"""One stage back, and the rate of then."""


def step_decay(t, lr0, drop, every):
    return lr0 if t < every else drop * step_decay(t - every, lr0, drop, every)
