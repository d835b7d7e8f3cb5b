"""Returns one long text among many short ones, of which numpy makes gigabytes; must lose that exercise."""

answers = {
    "layer": r'''
def layer(X, W, b, f):
    return ["x" * 10**6] + ["y"] * 2000
''',
}
earns = {'layer': 0}
messages = {'layer': 'more than it may'}
