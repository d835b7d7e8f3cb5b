"""z[z < 0] = 0 writes into the array that was handed over: whoever called has lost the negative
numbers. And a single number has no entries to write into. How can the result be a new array?

family: argument changed
"""


def relu(z):
    z[z < 0] = 0
    return z
