"""Model answer: how many places a window has."""


def conv_size(n, k, pad, stride):
    """At how many places along one side of a picture a kernel stands.

    n: pixels along that side. k: pixels of the kernel along it, at most n + 2 · pad. pad: zeros
    added at each of the two ends, 0 or more. stride: how far the kernel moves, 1 or more. All
    whole numbers. Where the last step would not fit any more, the rest of the pixels is left over.
    Yours to write: without nnlab's conv_size.
    Returns a whole number.

    conv_size(8, 3, 1, 1) is 8: padding by one on both ends keeps the size. conv_size(8, 3, 0, 2)
    is 3.
    """
    ### BEGIN SOLUTION
    return (n + 2 * pad - k) // stride + 1
    ### END SOLUTION
