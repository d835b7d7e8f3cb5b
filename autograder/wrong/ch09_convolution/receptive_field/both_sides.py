"""The number of all pixels in the square came back, receptive_field([(3, 1), (2, 2), (3, 1),
(2, 2)]) as 100. Asked is how many there are along one side. What is the last line for?

family: factor forgotten
"""


def receptive_field(layers):
    seen, step = 1, 1
    for k, stride in layers:
        seen += (k - 1) * step
        step *= stride
    return seen**2
