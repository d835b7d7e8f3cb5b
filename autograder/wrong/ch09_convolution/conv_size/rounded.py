"""The quotient is rounded, and so there is one place too many where more than half of a step is
left over. The kernel would hang over the edge there. Which way has one to round?

family: off by one
"""


def conv_size(n, k, pad, stride):
    return round((n + 2 * pad - k) / stride + 1e-9) + 1
