"""You counted the neurons that compute: 3-4-1 came out as 5. That is the number of biases. How
many edges arrive at each of those neurons?
"""


def count_parameters(sizes):
    return sum(sizes[1:])
