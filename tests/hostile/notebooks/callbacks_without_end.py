"""Calls the function it was given without end; must lose that exercise."""

answers = {
    "neuron": r'''
def neuron(x, w, b, f):
    while True:
        f(0.0)
''',
}
earns = {'neuron': 0}
wall = 0.5
