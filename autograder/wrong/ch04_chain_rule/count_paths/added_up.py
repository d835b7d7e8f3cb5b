"""You added the layers between: 9 for [3, 4, 5, 2]. Each of the 4 neurons of the first one leads on
to all 5 of the second, so there are more ways than neurons. What becomes of two choices, one after
the other?
"""


def count_paths(sizes):
    return sum(sizes[1:-1])
