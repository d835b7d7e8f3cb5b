"""Marks what one output touches, layer by layer."""


def receptive_field(layers):
    touched = {0}
    for k, stride in layers[::-1]:
        touched = {place * stride + m for place in touched for m in range(k)}
    return max(touched) - min(touched) + 1
