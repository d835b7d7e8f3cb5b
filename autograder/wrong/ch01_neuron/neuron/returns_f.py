"""What came back is a function: f itself, not what it says. `f` is the name, `f(3)` is its answer
about 3. About which number should it be asked here?
"""


def neuron(x, w, b, f):
    return f
