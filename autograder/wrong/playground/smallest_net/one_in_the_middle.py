"""For XOR you put one neuron into the hidden layer. What comes after it sees that one number only:
one straight border, drawn twice. How many borders does XOR need?
"""


def smallest_net(name):
    return {"blobs": [2, 1], "circles": [2, 3, 1], "xor": [2, 1, 1]}[name]
