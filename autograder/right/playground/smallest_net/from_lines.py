"""The number of straight borders, and the sizes out of it."""


def smallest_net(name):
    lines = {"blobs": 1, "circles": 3, "xor": 2}[name]
    return [2, 1] if lines == 1 else [2, lines, 1]
