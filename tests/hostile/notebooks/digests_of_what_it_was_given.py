"""Works on its arguments, and puts back what it took; must earn everything, for nothing is changed."""

answers = {
    "layer": r'''
def layer(X, W, b, f):
    kept = X.copy(), W.copy(), b.copy()
    X *= 1
    W[:] = W[::-1].copy()
    W[:] = kept[1]
    result = f(X @ W + b)
    X[:], W[:], b[:] = kept
    return result
''',
}
earns = 'everything'
