"""Model answer: how many numbers a fully connected network has to learn."""


def count_parameters(sizes):
    """Number of weights and biases of a fully connected network.

    sizes: units of each layer from input to output, a list such as [3, 4, 1]; at least two.
    Returns a whole number: not 21.0.

    Every unit of a layer has one weight for each unit of the layer before, and one bias.
    The units of the input layer compute nothing and have neither. count_parameters([2, 1])
    is 3: two weights and a bias.
    Yours to write: without nnlab's count_parameters.
    """
    ### BEGIN SOLUTION
    total = 0
    for k in range(1, len(sizes)):
        total += sizes[k - 1] * sizes[k] + sizes[k]
    return total
    ### END SOLUTION
