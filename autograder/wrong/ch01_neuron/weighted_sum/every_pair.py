"""Every input met every weight: (1 + 2)·(3 + 4) + 5 is 26. An input has one weight of its own. How
many products are there for two inputs, and how many loops make them?
"""


def weighted_sum(x, w, b):
    s = 0
    for xi in x:
        for wi in w:
            s += xi * wi
    return s + b
