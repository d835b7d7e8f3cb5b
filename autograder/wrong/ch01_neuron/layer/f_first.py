"""You asked f about the inputs, before the weights had their say. A neuron weighs and adds first
and decides at the end. About which numbers should f be asked?

family: activation misplaced
"""

def layer(X, W, b, f):
    return f(X) @ W + b
