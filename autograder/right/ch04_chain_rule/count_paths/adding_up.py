"""Ways to every neuron, layer by layer: each is the sum over the layer before."""


def count_paths(sizes):
    ways = [1]
    for units in sizes[1:]:
        ways = [sum(ways)] * units
    return ways[0]
