"""Answers the visible examples from memory; must not earn the points of the hidden ones."""

answers = {
    "step": r'''
def step(z):
    import numpy as np
    known = {2.5: 1, -0.5: 0}
    return known.get(z, 0) if np.ndim(z) == 0 else np.zeros(np.shape(z))
''',
}
earns = {'step': 0}
