"""Walks and counts."""


def conv_size(n, k, pad, stride):
    start, places = -pad, 0
    while start + k <= n + pad:
        places += 1
        start += stride
    return places
