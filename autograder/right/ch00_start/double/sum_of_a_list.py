"""A list of two, added up."""


def double(x):
    return sum([x] * 2)
