"""Calls the function it was given with huge arrays, which a check might keep; must lose that exercise."""

answers = {
    "neuron": r'''
def neuron(x, w, b, f):
    import numpy as np
    for _ in range(10**6):
        f(np.zeros(4 * 2**20))
''',
}
earns = {'neuron': 0}
wall = 1.0
