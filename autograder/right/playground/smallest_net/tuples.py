"""Tuples for lists."""


def smallest_net(name):
    hidden = {"blobs": (), "circles": (3,), "xor": (2,)}
    return (2, *hidden[name], 1)
