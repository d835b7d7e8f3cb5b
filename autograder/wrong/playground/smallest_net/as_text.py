"""You gave the sizes as a text. They are asked for as a list of whole numbers. How is 2-3-1 written
as a list?
"""


def smallest_net(name):
    return {"blobs": "2-1", "circles": "2-3-1", "xor": "2-2-1"}[name]
