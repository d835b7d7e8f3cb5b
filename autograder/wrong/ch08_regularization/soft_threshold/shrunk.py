"""You multiplied the numbers by a factor, as L2 does: then none ever becomes 0. L1 takes the same
amount off each. Which operation is that?
"""


def soft_threshold(w, t):
    return w / (1 + t)
