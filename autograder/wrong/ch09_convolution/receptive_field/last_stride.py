"""Only the stride of the layer right below counts, and those further down are forgotten. A step in
layer 3 is a step of layer 2, times its stride, times that of layer 1. What grows from layer to
layer?

family: old or new value
"""


def receptive_field(layers):
    seen, step = 1, 1
    for k, stride in layers:
        seen += (k - 1) * step
        step = stride
    return seen
