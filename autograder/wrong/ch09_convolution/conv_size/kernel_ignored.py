"""conv_size(8, 3, 1, 1) gave 11: the kernel's own size does not come in. From its first place, how
far can a kernel of 3 pixels move in 10?

family: argument ignored
"""


def conv_size(n, k, pad, stride):
    return (n + 2 * pad) // stride + 1
