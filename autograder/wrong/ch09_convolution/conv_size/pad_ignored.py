"""conv_size(8, 3, 1, 1) gave 6: the zeros around the picture are not counted. By how many pixels
does the picture grow along one side?

family: argument ignored
"""


def conv_size(n, k, pad, stride):
    return (n - k) // stride + 1
