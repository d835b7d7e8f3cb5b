"""conv_size(8, 3, 1, 1) gave 7: that is how many steps fit. Before the first step the kernel has
stood somewhere already. How many places are k steps?

family: off by one
"""


def conv_size(n, k, pad, stride):
    return (n + 2 * pad - k) // stride
