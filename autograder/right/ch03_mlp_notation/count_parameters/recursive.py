"""The first pair, then the rest."""


def count_parameters(sizes):
    if len(sizes) < 2:
        return 0
    return sizes[0] * sizes[1] + sizes[1] + count_parameters(sizes[1:])
