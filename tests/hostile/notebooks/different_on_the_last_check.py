"""Answers right until inputs come that it has seen, then changes its mind; must lose the points for that."""

answers = {
    "step": r'''
seen = set()

def step(z):
    import numpy as np
    key = repr(z)
    z = np.asarray(z, dtype=float)
    again = key in seen
    seen.add(key)
    return np.where(z > 0, 1, 0) + again
''',
}
earns = {'step': 3}
