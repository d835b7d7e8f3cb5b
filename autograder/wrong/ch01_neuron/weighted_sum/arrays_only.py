"""For arrays this is right. For lists it stops, because Python cannot multiply one list by
another: [1, 2] * [3, 4] has no meaning to it. What turns a list into an array, or goes through
both pair by pair?
"""


def weighted_sum(x, w, b):
    return (x * w).sum() + b
