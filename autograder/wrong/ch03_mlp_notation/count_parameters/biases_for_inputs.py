"""Your count has biases for the inputs too: 2-1 came out as 5. An input is a number that is given,
nothing is added up there. Which layers do have biases?
"""


def count_parameters(sizes):
    return sum(a * b for a, b in zip(sizes, sizes[1:])) + sum(sizes)
