"""Model answer: a network for upright digits learns to read turned ones."""

from nnlab.transfer import fit


def transfer_digits(params, X, y, rng):
    """Teaches a network that reads upright digits to read digits that are turned by 20°.

    params: the old network, a list of (W, b), 64-64-32-10, ReLU on the hidden layers; its largest
    output is the digit. X: 30 turned digits (30, 64), gray from 0 to 1, three of each. y: what they
    are (30,). rng: numpy.random.Generator, the only source of chance.
    Yours to write: without nnlab's digits, nnlab's digits_split and nnlab's parts. There the digits
    kept aside could be learned. Take a second for a call at the most (when graded, all calls
    together are stopped after 40 seconds).
    Returns params: a list of (W, b) that reads 64 inputs with ReLU and has 10 outputs.

    What is measured: our own forward pass on 360 other digits, turned by 20°, after each of five
    calls with three other digits of each class. Points for at least 80 and for at least 83 % right
    on average. No exact numbers are compared.
    """
    ### BEGIN SOLUTION
    return fit(params, X, y, lr=0.003, steps=300)
    ### END SOLUTION
