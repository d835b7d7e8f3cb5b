"""Step 0 gets a rate of 0 and is wasted. The statement counts t + 1 parts of how many?

family: off by one
"""


def warmup(t, steps, lr):
    return lr if steps == 1 else min(lr, lr * t / (steps - 1))
