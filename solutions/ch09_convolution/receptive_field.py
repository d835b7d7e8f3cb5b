"""Model answer: how far one output sees."""


def receptive_field(layers):
    """How many pixels of the picture one output of the last layer depends on, along one side.

    layers: a list of pairs (k, stride), the layer next to the picture first: k is the side of
    its window, stride how far it moves, both whole numbers and at least 1. Pooling by 2 is (2, 2).
    A stride is never larger than its k. The border of the picture is far away.
    Yours to write: without nnlab's receptive_field.
    Returns a whole number; 1 where there are no layers.

    receptive_field([(3, 1), (2, 2), (3, 1), (2, 2)]) is 10, and receptive_field([]) is 1.
    """
    ### BEGIN SOLUTION
    seen, step = 1, 1
    for k, stride in layers:
        seen += (k - 1) * step
        step *= stride
    return seen
    ### END SOLUTION
