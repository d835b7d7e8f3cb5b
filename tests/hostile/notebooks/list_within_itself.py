"""Returns a list that contains itself; must lose that exercise."""

answers = {
    "weighted_sum": r'''
def weighted_sum(x, w, b):
    made = []
    made.append(made)
    return made
''',
}
earns = {'weighted_sum': 0}
messages = {'weighted_sum': 'more than it may'}
