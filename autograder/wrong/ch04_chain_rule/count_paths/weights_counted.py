"""You counted the weights, 42 for [3, 4, 5, 2]. A path is a walk through all layers, and one
weight belongs to many walks. How many ways to go on are there at each layer?
"""


def count_paths(sizes):
    return sum(a * b for a, b in zip(sizes, sizes[1:]))
