"""Lists, the other sign, the border between two pixels only."""


def edge_kernel(name):
    if name == "vertical":
        return [[0, 0, 0], [1, -1, 0], [0, 0, 0]]
    if name == "horizontal":
        return [[0, 1, 0], [0, -1, 0], [0, 0, 0]]
    return [[0, 1, 0], [1, -4, 1], [0, 1, 0]]
