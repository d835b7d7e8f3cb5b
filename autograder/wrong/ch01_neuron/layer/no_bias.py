"""b never enters. A sample of zeros would then get the same answer from every neuron of the layer,
whatever its bias. Where does b join the table of weighted sums?

family: bias forgotten; argument ignored
"""


def layer(X, W, b, f):
    return f(X @ W)
