"""You counted with a float: 20.0 in place of 20. A float keeps about 16 digits, and these counts
have more than 20. With which 1 does the product begin?

family: no whole number
"""


def count_paths(sizes):
    paths = 1.0
    for units in sizes[1:-1]:
        paths *= units
    return paths
