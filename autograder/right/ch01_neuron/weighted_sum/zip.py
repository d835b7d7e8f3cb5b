"""Pairs of input and weight in a comprehension."""


def weighted_sum(x, w, b):
    return sum(xi * wi for xi, wi in zip(x, w)) + b
