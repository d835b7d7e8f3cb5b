"""You set b upright, so that its numbers are given out to samples. But each number of b belongs to
one neuron, and a neuron is a column of X @ W. What does numpy do with b just as it is?

family: transpose
"""


def layer(X, W, b, f):
    return f(X @ W + b[:, None])
