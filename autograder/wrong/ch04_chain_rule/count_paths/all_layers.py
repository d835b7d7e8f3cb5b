"""You multiplied all layers, and so counted from every input to every output: 120 for [3, 4, 5,
2]. The two ends are given here. How many choices are left in the first layer and in the last?
"""


def count_paths(sizes):
    paths = 1
    for units in sizes:
        paths *= units
    return paths
