"""Changes shape, flags and bases of the arrays it is given, and answers right; must lose the point for that."""

answers = {
    "layer": r'''
def layer(X, W, b, f):
    result = f(X @ W + b)
    for array in (X, W, b):
        while array is not None:
            try:
                array.shape = (-1,)
                array.flags.writeable = False
            except Exception:
                pass
            array = getattr(array, "base", None)
    return result
''',
}
earns = {'layer': 4}
messages = {'layer': 'changed its argument'}
