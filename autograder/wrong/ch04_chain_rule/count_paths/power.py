"""You took the widest layer for all of them: 25 for [3, 4, 5, 2]. Each layer offers as many
choices as it has units. What do 4 choices followed by 5 choices make?
"""


def count_paths(sizes):
    between = sizes[1:-1]
    return max(between) ** len(between) if between else 1
