"""The output has lost its biases: 3-4-1 came out as 20, one too few. An output neuron adds up like
the others. Does it have a threshold to move?
"""


def count_parameters(sizes):
    return sum(a * b for a, b in zip(sizes, sizes[1:])) + sum(sizes[1:-1])
