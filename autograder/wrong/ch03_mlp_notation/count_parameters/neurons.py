"""You added up the units: 3-4-1 came out as 8. What is learned sits on the edges and in the
biases. How many edges lead from 3 units to 4?
"""


def count_parameters(sizes):
    return sum(sizes)
