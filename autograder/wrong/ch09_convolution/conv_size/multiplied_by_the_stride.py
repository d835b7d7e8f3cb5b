"""Right for steps of one pixel. With larger steps there are more places than before, and there should
be fewer: the room was multiplied by the stride. How many steps fit into it?
"""


def conv_size(n, k, pad, stride):
    return (n + 2 * pad - k) * stride + 1
