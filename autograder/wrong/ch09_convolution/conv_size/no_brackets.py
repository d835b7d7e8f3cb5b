"""Only k is divided by the stride: a pair of brackets is missing. How far can the kernel move in
all, and what is divided?

family: brackets
"""


def conv_size(n, k, pad, stride):
    return n + 2 * pad - k // stride + 1
