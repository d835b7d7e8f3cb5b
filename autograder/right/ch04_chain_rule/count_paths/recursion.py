"""Ways from one layer on, by recursion."""


def count_paths(sizes):
    if len(sizes) == 2:
        return 1
    return int(sizes[1]) * count_paths(sizes[1:])
