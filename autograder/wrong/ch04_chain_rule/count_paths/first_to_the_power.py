"""You took the first layer after the input for all of them: 4·4 for [3, 4, 5, 2]. Each layer
offers as many choices as it has units. What do 4 choices followed by 5 choices make?
"""


def count_paths(sizes):
    return sizes[1] ** (len(sizes) - 2)
