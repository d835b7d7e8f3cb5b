"""Hands functions of its own, and the grader's, to the function it was given; must lose that exercise."""

answers = {
    "neuron": r'''
def neuron(x, w, b, f):
    return f(lambda z: f(f))
''',
}
earns = {'neuron': 0}
messages = {'neuron': 'takes numbers and arrays'}
