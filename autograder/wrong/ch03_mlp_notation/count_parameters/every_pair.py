"""You joined every layer to every later one: 3-4-1 came out as 24. Here a layer listens to the one
directly before it and to no other. Which pairs remain?
"""


def count_parameters(sizes):
    n = len(sizes)
    return sum(sizes[i] * sizes[j] for i in range(n) for j in range(i + 1, n)) + sum(sizes[1:])
