"""The function returns within the loop, and so sees the first layer alone. Where does the return
belong, when all layers are to be counted, and when there is none?

family: first or last only
"""


def receptive_field(layers):
    seen, step = 1, 1
    for k, stride in layers:
        seen += (k - 1) * step
        step *= stride
        return seen
    return seen
