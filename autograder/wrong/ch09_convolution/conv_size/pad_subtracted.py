"""conv_size(8, 3, 1, 1) gave 4: padding has made the picture smaller. What does a frame of zeros
do to its size?

family: sign
"""


def conv_size(n, k, pad, stride):
    return (n - 2 * pad - k) // stride + 1
