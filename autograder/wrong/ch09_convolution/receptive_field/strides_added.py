"""The strides have been added up. After two layers of stride 3 neighbors are 9 pixels apart, and
not 6 or 7. How do strides come together?

family: old or new value
"""


def receptive_field(layers):
    seen, step = 1, 1
    for k, stride in layers:
        seen += (k - 1) * step
        step += stride - 1
    return seen
