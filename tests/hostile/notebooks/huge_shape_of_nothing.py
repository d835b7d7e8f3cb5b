"""Returns an array without entries whose shape is beyond counting; must lose that exercise."""

answers = {
    "step": r'''
def step(z):
    import numpy as np
    return np.empty((0, 2**40, 2**20))
''',
}
earns = {'step': 0}
