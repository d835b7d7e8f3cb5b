"""count_conv(3, 1, 8) gave 73: one bias for all kernels together. Which outputs share one bias,
and which do not?

family: bias forgotten
"""


def count_conv(k, c_in, c_out):
    return k * k * c_in * c_out + 1
