"""Returns arrays of records, dates and texts, whose dtypes do not cross; must lose those exercises."""

answers = {
    "layer": r'''
def layer(X, W, b, f):
    import numpy as np
    return np.zeros((X.shape[0], W.shape[1]), dtype="f8,i4")
''',
    "sigmoid": r'''
def sigmoid(z):
    import numpy as np
    return np.full(np.shape(z), "0.5")
''',
}
earns = {'layer': 0, 'sigmoid': 0}
messages = {'sigmoid': 'array of str'}
