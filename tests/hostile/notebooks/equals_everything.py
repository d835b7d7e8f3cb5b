"""Returns an object that is equal to everything and claims to be an array; must lose that exercise."""

answers = {
    "weighted_sum": r'''
def weighted_sum(x, w, b):
    class Anything:
        __array_priority__ = 1e9
        shape, dtype, ndim = (), "float64", 0
        def __eq__(self, other): return True
        def __ne__(self, other): return False
        def __lt__(self, other): return True
        def __float__(self): return 0.0
        def __array__(self, *a, **k):
            import numpy as np
            return np.zeros(())
        def __array_ufunc__(self, *a, **k): return True
    return Anything()
''',
}
earns = {'weighted_sum': 0}
