"""For the blobs you gave a hidden layer. They lie on two sides of a straight line, and the output
neuron draws one by itself. Which sizes are left without a hidden layer?
"""


def smallest_net(name):
    return {"blobs": [2, 1, 1], "circles": [2, 3, 1], "xor": [2, 2, 1]}[name]
