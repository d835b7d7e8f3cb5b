"""Returns generators and functions that would compute when they are looked at; must lose that exercise."""

answers = {
    "weighted_sum": r'''
def weighted_sum(x, w, b):
    return (value for value in [0.0])
''',
    "sigmoid": r'''
def sigmoid(z):
    return lambda *args: 0.5
''',
}
earns = {'weighted_sum': 0, 'sigmoid': 0}
messages = {'weighted_sum': 'of type generator', 'sigmoid': 'returned a function'}
