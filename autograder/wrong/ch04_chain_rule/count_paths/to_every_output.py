"""You counted the ways to all outputs together: 40 for [3, 4, 5, 2], where to one of the two
outputs there are 20. In which layer is there no choice, because the end is given?

family: off by one
"""


def count_paths(sizes):
    paths = 1
    for units in sizes[1:]:
        paths *= units
    return paths
