"""How many halves go into x."""


def double(x):
    return x / 0.5
