"""The first product, then the rest."""


def weighted_sum(x, w, b):
    if len(x) == 0:
        return b
    return x[0] * w[0] + weighted_sum(x[1:], w[1:], b)
