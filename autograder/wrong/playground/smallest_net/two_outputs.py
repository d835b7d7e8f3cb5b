"""Your networks end with two outputs. The playground's has a single one for two classes: its sign
says which. What should the last size be?
"""


def smallest_net(name):
    return {"blobs": [2, 2], "circles": [2, 3, 2], "xor": [2, 2, 2]}[name]
