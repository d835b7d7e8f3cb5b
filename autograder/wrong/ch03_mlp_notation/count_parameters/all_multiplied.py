"""You multiplied all sizes with each other: 3-4-1 came out as 12 weights and 5 biases, and 2-3-4
would have 24 weights. Edges lead from one layer to the next only. What do two neighbors make, and
what is done with the pairs?
"""


def count_parameters(sizes):
    n = 1
    for s in sizes:
        n *= s
    return n + sum(sizes[1:])
