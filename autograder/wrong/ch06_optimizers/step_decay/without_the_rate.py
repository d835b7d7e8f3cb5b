"""lr0 has no effect: what came back is the share of it that is left, 1 before the first drop. What
is the share multiplied by?

family: argument ignored
"""


def step_decay(t, lr0, drop, every):
    return drop ** (t // every)
