"""The layers are taken in the wrong order: the last one was put next to the picture. The list
begins with the layer that looks at the pixels. Whose strides lie below the last layer?

family: first or last only
"""


def receptive_field(layers):
    seen, step = 1, 1
    for k, stride in layers[::-1]:
        seen += (k - 1) * step
        step *= stride
    return seen
