"""Model answer: how many ways lead through a network."""


def count_paths(sizes):
    """Number of paths from one input neuron to one output neuron, fully connected layers.

    sizes: list of the units of each layer from input to output, at least two of them.
    Returns a whole number (an int), exact however large it is, and at once: it may have more than
    20 digits. count_paths([3, 4, 5, 2]) is 4·5 = 20. With no layer between, there is one path.
    """
    ### BEGIN SOLUTION
    paths = 1
    for units in sizes[1:-1]:
        paths *= int(units)
    return paths
    ### END SOLUTION
