"""You count (n_in + 1) times (n_out + 1), as if the bias had weights arriving too: 2-1 came out as
6. The 1 that feeds the biases is a sender only. On which side does it belong?
"""


def count_parameters(sizes):
    return sum((a + 1) * (b + 1) for a, b in zip(sizes, sizes[1:]))
