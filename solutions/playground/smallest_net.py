"""Model answer: the smallest networks that separate three sets of points."""


def smallest_net(name):
    """Sizes of the layers of a network that separates the points of that name.

    name: "blobs", "circles" or "xor". The inputs are x and y, all activations are tanh.
    It is trained as the playground trains it, from five starts:
    run(Settings(name, hidden=sizes[1:-1], seed=s, epochs=200)) for s = 1 to 5.
    It separates the points if from at least three of the five starts 95 % of the test points or
    more are right. The fewer parameters it has (weights and biases), the more points you get.
    One network for all three would do and is not asked for: each has a smallest one of its own.
    Returns a list of whole numbers, from 2 inputs to 1 output; up to six hidden layers of 1 to 8.

    A network with two hidden layers, of 3 and of 4 neurons, is [2, 3, 4, 1].
    """
    ### BEGIN SOLUTION
    return {"blobs": [2, 1], "circles": [2, 3, 1], "xor": [2, 2, 1]}[name]
    ### END SOLUTION
