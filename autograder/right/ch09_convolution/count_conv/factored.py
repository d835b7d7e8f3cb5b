"""One more for the bias, times the kernels."""


def count_conv(k, c_in, c_out):
    return c_out * (1 + c_in * k * k)
