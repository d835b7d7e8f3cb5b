"""conv_size(8, 3, 1, 1) gave 7: the zeros of one end are missing. Padding by 1 keeps the size
under a kernel of 3. At how many ends do the zeros stand?

family: factor forgotten
"""


def conv_size(n, k, pad, stride):
    return (n + pad - k) // stride + 1
