"""receptive_field([(3, 1), (2, 2), (3, 1), (2, 2)]) gave 7, as if all strides were 1. Two
neighbors above a stride of 2 look at places that are 2 pixels apart. What does that do to the
layers above?

family: argument ignored
"""


def receptive_field(layers):
    return 1 + sum(k - 1 for k, _ in layers)
