"""Returns right values with negative strides, broadcast or in the other byte order; must earn everything."""

answers = {
    "layer": r'''
def layer(X, W, b, f):
    import numpy as np
    out = np.asarray(f(X @ W + b), dtype=float)
    return np.ascontiguousarray(out[::-1, ::-1]).astype(">f8")[::-1, ::-1]
''',
}
earns = 'everything'
