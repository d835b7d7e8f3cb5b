"""You multiplied by one layer and stopped: for [3, 4, 5, 2] you found 4, needed 20. The return
stands within the loop. How far to the left does it belong?

family: first or last only
"""


def count_paths(sizes):
    paths = 1
    for units in sizes[1:-1]:
        paths *= units
        return paths
    return paths
