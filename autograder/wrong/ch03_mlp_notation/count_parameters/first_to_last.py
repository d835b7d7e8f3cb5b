"""Your formula sees the first and the last layer only: 3-4-1 came out as 4. The hidden units stand
between them. Which layers are joined by edges?
"""


def count_parameters(sizes):
    return (sizes[0] + 1) * sizes[-1]
