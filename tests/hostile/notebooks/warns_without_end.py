"""Gives ten thousand warnings of its own class a call; must earn everything, for it is right."""

answers = {
    "step": r'''
def step(z):
    import warnings
    import numpy as np
    for number in range(10_000):
        warnings.warn(f"<b>warning</b> {number}" + "!" * 1000)
    return np.where(np.asarray(z) > 0, 1, 0)
''',
}
earns = 'everything'
