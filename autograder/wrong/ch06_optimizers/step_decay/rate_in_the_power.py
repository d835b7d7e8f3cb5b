"""lr0 went into the power with drop: (lr0 · drop)^n. The rate is a factor once, and drop as often
as it is due; without a drop your result is 1. What belongs to the power alone?

family: brackets
"""


def step_decay(t, lr0, drop, every):
    return (lr0 * drop) ** (t // every)
