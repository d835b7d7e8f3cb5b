"""Returns arrays of objects that would compare in the grader; must lose that exercise."""

answers = {
    "layer": r'''
def layer(X, W, b, f):
    import numpy as np
    class Same:
        def __eq__(self, other): return True
        def __sub__(self, other): return 0.0
    made = np.empty((X.shape[0], W.shape[1]), dtype=object)
    made[...] = Same()
    return made
''',
}
earns = {'layer': 0}
messages = {'layer': 'array of object'}
