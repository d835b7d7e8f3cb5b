"""Drop after drop."""


def step_decay(t, lr0, drop, every):
    rate = lr0
    for _ in range(every, t + 1, every):
        rate = rate * drop
    return rate
