"""As many times as `every` can be taken off t."""


def step_decay(t, lr0, drop, every):
    while t >= every:
        lr0, t = lr0 * drop, t - every
    return lr0
