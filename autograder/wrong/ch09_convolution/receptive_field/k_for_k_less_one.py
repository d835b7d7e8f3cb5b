"""Each layer adds its whole k. Its window contains the pixel that was seen already, so k - 1 are
new. How many new ones does a window of 1 bring?
"""


def receptive_field(layers):
    field, apart = 1, 1
    for k, stride in layers:
        field += k * apart
        apart *= stride
    return field
