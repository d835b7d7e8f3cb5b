"""receptive_field([]) gave 0, and everything else is too small by one. With no layer at all the
output is a pixel of the picture. How many pixels does it see?

family: off by one
"""


def receptive_field(layers):
    seen, step = 0, 1
    for k, stride in layers:
        seen += (k - 1) * step
        step *= stride
    return seen
