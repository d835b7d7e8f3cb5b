"""Returns one number where an array is needed, so that it would broadcast; must lose that exercise."""

answers = {
    "layer": r'''
def layer(X, W, b, f):
    return f(X @ W + b).ravel()[0]
''',
}
earns = {'layer': 0}
