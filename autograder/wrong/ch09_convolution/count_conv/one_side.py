"""count_conv(3, 1, 8) gave 32: k is the side of the kernel and stands there once. How many entries
has a kernel of 3 rows and 3 columns?

family: factor forgotten
"""


def count_conv(k, c_in, c_out):
    return k * c_in * c_out + c_out
