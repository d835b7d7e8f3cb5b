"""For XOR you gave the output neuron alone, one straight border. Chapter 1 had a reason why no line
puts two opposite corners on one side. How many lines did chapter 3 use?
"""


def smallest_net(name):
    return {"blobs": [2, 1], "circles": [2, 3, 1], "xor": [2, 1]}[name]
