"""The length of a range of places."""


def conv_size(n, k, pad, stride):
    return len(range(0, n + 2 * pad - k + 1, stride))
