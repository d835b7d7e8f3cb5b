"""You added the units of the layers between: 9 for [3, 4, 5, 2]. After each of 4 choices there
are 5 to go on with. Are that 9 ways or more?
"""


def count_paths(sizes):
    return sum(sizes[1:-1]) if len(sizes) > 2 else 1
