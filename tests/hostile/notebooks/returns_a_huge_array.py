"""Returns an array larger than anything may be that crosses; must lose that exercise alone."""

answers = {
    "step": r'''
def step(z):
    import numpy as np
    return np.broadcast_to(np.float64(1.0), (10**6, 10**6))
''',
}
earns = {'step': 0}
