"""Your network for the circles has two hidden neurons, so two straight borders. Between two lines
is a strip, and it is open at both ends: the outer ring lies in it there. How many lines does it
take to close a region?

family: off by one
"""


def smallest_net(name):
    return {"blobs": [2, 1], "circles": [2, 2, 1], "xor": [2, 2, 1]}[name]
