"""You gave each layer one bias: 3-4-1 came out as 18. A bias belongs to a neuron, as its threshold
does; four hidden neurons have four. How many does the whole network have?
"""


def count_parameters(sizes):
    return sum(a * b + 1 for a, b in zip(sizes, sizes[1:]))
