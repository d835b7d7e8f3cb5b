"""You gave the hidden layers alone. The list is asked for from the 2 inputs to the 1 output: how
does [2, 3, 4, 1] begin and end?
"""


def smallest_net(name):
    return {"blobs": [1], "circles": [3], "xor": [2]}[name]
