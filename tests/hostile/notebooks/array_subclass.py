"""Returns arrays of a class whose comparisons and ufuncs always agree; must lose that exercise."""

answers = {
    "layer": r'''
import numpy as np

class Agrees(np.ndarray):
    def __array_ufunc__(self, ufunc, method, *inputs, **more):
        return np.True_
    def __array_function__(self, function, types, args, kwargs):
        return np.True_
    def __eq__(self, other): return True
    def __sub__(self, other): return np.zeros(1)
    def astype(self, *a, **k): raise SystemExit
    def tobytes(self, *a, **k): return b"forged"
    shape = (1, 1)

def layer(X, W, b, f):
    return np.zeros((X.shape[0], W.shape[1])).view(Agrees)
''',
}
earns = {'layer': 0}
