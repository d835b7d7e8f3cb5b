"""Every window has been added whole. Neighboring windows overlap: with stride 1, two windows of 3
see 5 pixels of the row and not 6. What does a window add to the pixel that it starts from?

family: off by one
"""


def receptive_field(layers):
    seen, step = 0, 1
    for k, stride in layers:
        seen += k * step
        step *= stride
    return max(seen, 1)
