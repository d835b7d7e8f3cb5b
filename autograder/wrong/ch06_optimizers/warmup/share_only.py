"""The share came back and not the rate: it ends at 1 whatever lr is. What is the share to be
multiplied by?

family: argument ignored
"""


def warmup(t, steps, lr):
    return min((t + 1) / steps, 1)
