"""You gave f the products one by one and got an answer for each. Two inputs make one sum and one
answer. What is missing between `x * w` and the bias?

family: elementwise product
"""


def neuron(x, w, b, f):
    return f(x * w + b)
