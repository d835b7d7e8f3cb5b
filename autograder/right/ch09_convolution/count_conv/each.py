"""Kernel by kernel."""


def count_conv(k, c_in, c_out):
    total = 0
    for _ in range(c_out):
        total += k**2 * c_in + 1
    return total
