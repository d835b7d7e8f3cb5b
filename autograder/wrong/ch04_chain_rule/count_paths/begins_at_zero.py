"""The product begins at 0, and 0 times anything is 0. For [3, 4, 5, 2] there are 20 paths. With
which number does a product begin, so that the first factor comes out as it is?
"""


def count_paths(sizes):
    paths = 0
    for units in sizes[1:-1]:
        paths *= units
    return paths
