"""The windows are multiplied, as if they did not overlap: receptive_field([(3, 1), (2, 2), (3, 1),
(2, 2)]) gave 36. With stride 1 the second window moves by one pixel. How many new ones does it see?

family: factor forgotten
"""


def receptive_field(layers):
    seen = 1
    for k, _ in layers:
        seen *= k
    return seen
