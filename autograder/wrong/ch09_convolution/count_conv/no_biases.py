"""count_conv(3, 1, 8) gave 72: all weights are there. What else does each of the 8 kernels learn?

family: bias forgotten
"""


def count_conv(k, c_in, c_out):
    return k * k * c_in * c_out
