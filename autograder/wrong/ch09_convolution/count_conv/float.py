"""The right number came back with a decimal point, count_conv(3, 1, 8) as 80.0. What was it that
made a float of it?

family: no whole number
"""


def count_conv(k, c_in, c_out):
    return float(k * k * c_in * c_out + c_out)
