"""The stride of a layer already widens its own window. It says how far apart the outputs of that
layer are, so who feels it first?

family: old or new value
"""


def receptive_field(layers):
    seen, step = 1, 1
    for k, stride in layers:
        step *= stride
        seen += (k - 1) * step
    return seen
