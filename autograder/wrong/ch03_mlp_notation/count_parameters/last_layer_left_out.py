"""The last pair of layers is missing: 3-4-1 came out as 16, the 12 weights and 4 biases of the
hidden layer alone. Where does the loop end?

family: off by one
"""


def count_parameters(sizes):
    return sum((sizes[k - 1] + 1) * sizes[k] for k in range(1, len(sizes) - 1))
