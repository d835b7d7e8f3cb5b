"""From the last layer down to the picture."""


def receptive_field(layers):
    seen = 1
    for k, stride in reversed(layers):
        seen = (seen - 1) * stride + k
    return seen
