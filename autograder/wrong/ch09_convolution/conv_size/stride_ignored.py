"""conv_size(8, 3, 0, 2) gave 6: that is right for steps of one pixel. What becomes of the number
of places when each step is twice as long?

family: argument ignored
"""


def conv_size(n, k, pad, stride):
    return n + 2 * pad - k + 1
