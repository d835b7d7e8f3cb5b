"""count_conv(3, 1, 8) gave 144, twice the number of weights. A bias is added once to what a kernel
gives, and not once to each product. How many biases are that?

family: factor forgotten
"""


def count_conv(k, c_in, c_out):
    return 2 * k * k * c_in * c_out
