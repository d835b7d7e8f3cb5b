"""A question for each name."""


def smallest_net(name):
    if name == "blobs":
        return [2, 1]
    if name == "circles":
        return [2, 3, 1]
    return [2, 2, 1]
