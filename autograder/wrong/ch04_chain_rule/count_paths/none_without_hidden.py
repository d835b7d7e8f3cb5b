"""With no layer between, as in [4, 6], you found no path at all. There is the direct connection.
What does a product of no numbers have to be?
"""


def count_paths(sizes):
    if len(sizes) <= 2:
        return 0
    paths = 1
    for units in sizes[1:-1]:
        paths *= units
    return paths
