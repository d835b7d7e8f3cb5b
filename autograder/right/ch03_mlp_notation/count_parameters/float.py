"""A whole number as a float."""


def count_parameters(sizes):
    total = 0.0
    for k in range(len(sizes) - 1):
        total += sizes[k + 1] * (sizes[k] + 1)
    return total
