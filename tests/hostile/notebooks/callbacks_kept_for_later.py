"""Keeps the functions it is given and calls the first of them in later calls; must lose that exercise."""

answers = {
    "neuron": r'''
kept = []

def neuron(x, w, b, f):
    kept.append(f)
    return kept[0](sum(p * q for p, q in zip(x, w)) + b)
''',
}
earns = {'neuron': 0}
