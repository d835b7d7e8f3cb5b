"""You gave the number of parameters. What is asked for are the sizes of the layers, as a list from
the inputs to the output. Which sizes have that many parameters?
"""


def smallest_net(name):
    return {"blobs": 3, "circles": 13, "xor": 9}[name]
