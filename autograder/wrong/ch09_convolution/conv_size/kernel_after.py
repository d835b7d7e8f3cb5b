"""conv_size(8, 3, 0, 2) gave 2: the width of the kernel is subtracted after the division. How much
room does the kernel have before any step is taken?

family: brackets
"""


def conv_size(n, k, pad, stride):
    return (n + 2 * pad) // stride - k + 1
