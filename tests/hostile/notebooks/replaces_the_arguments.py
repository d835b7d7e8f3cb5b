"""Changes its inputs so that the check compares with something else; must lose points."""

answers = {
    "layer": r'''
def layer(X, W, b, f):
    result = f(X @ W + b)
    X[:] = W[:] = b[:] = 0
    return result
''',
}
earns = 'less'
