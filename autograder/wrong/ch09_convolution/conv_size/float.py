"""The right amount came back as a float, as / gives it. One cannot make an array with 3.5 or 3.0
rows. Which division gives whole numbers?

family: no whole number
"""


def conv_size(n, k, pad, stride):
    return float((n + 2 * pad - k) // stride + 1)
