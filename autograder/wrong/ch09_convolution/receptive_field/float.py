"""The right number came back with a decimal point, 10 as 10.0. Where does a float come in, when
windows and strides are whole numbers?

family: no whole number
"""


def receptive_field(layers):
    seen, step = 1.0, 1
    for k, stride in layers:
        seen += (k - 1) * step
        step *= stride
    return seen
