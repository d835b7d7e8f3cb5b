"""Only the first pair of layers was counted: 3-4-1 came out as 16. A `return` inside a loop ends
the loop in its first round. How far in does yours stand?

family: first or last only
"""


def count_parameters(sizes):
    total = 0
    for before, after in zip(sizes, sizes[1:]):
        total += before * after + after
        return total
