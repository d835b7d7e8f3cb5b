"""Neighbors in pairs, the bias as one more input."""


def count_parameters(sizes):
    return sum((a + 1) * b for a, b in zip(sizes[:-1], sizes[1:]))
