"""You counted the ways from all inputs together: 60 for [3, 4, 5, 2], where from one of the
three there are 20. In which layer is there no choice, because the start is given?

family: off by one
"""


def count_paths(sizes):
    paths = 1
    for units in sizes[:-1]:
        paths *= units
    return paths
