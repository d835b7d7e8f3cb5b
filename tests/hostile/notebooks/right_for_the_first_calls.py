"""Answers the first calls right and all later ones at random; must lose that exercise."""

answers = {
    "step": r'''
calls = []

def step(z):
    import numpy as np
    calls.append(1)
    return np.where(np.asarray(z) > 0, 1, 0) if len(calls) < 5 else np.zeros(np.shape(z)) + 0.5
''',
}
earns = {'step': 0}
