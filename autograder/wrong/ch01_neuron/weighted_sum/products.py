"""You returned the products one by one, here [8, 13], each with the bias. A neuron makes one
decision from all its inputs together. How do many numbers become one?

family: elementwise product
"""


def weighted_sum(x, w, b):
    return x * w + b
