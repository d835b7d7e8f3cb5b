"""// forgets the rest, so every share below 1 became 0: the whole warm-up has the rate 0. Which
division keeps the fractions?
"""


def warmup(t, steps, lr):
    return lr * min((t + 1) // steps, 1)
