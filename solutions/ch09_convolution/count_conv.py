"""Model answer: parameters of a convolution."""


def count_conv(k, c_in, c_out):
    """How many numbers a convolution learns: the weights of its kernels and its biases.

    k: each kernel is k x k. c_in: channels of the picture that comes in; every kernel sees all of
    them. c_out: kernels, and so channels that come out, each with one bias. All whole numbers.
    Yours to write: without nnlab's count_conv.
    Returns a whole number.

    count_conv(3, 1, 8) is 80.
    """
    ### BEGIN SOLUTION
    return k * k * c_in * c_out + c_out
    ### END SOLUTION
