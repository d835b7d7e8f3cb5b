"""You counted the edges alone: 3-4-1 came out as 16. Every neuron that adds up also has a bias.
How many neurons of 3-4-1 add up?
"""


def count_parameters(sizes):
    return sum(a * b for a, b in zip(sizes, sizes[1:]))
