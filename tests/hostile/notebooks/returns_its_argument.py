"""Writes the answer into its argument and returns that; must lose the point for inputs left alone."""

answers = {
    "step": r'''
def step(z):
    import numpy as np
    if isinstance(z, np.ndarray):
        z[...] = z > 0
        return z
    return np.where(np.asarray(z) > 0, 1, 0)
''',
}
earns = {'step': 3}
messages = {'step': 'changed its argument'}
