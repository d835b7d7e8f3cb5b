"""Returns an integer of a million digits; must lose that exercise."""

answers = {
    "weighted_sum": r'''
def weighted_sum(x, w, b):
    return 1 << 3_500_000
''',
}
earns = {'weighted_sum': 0}
messages = {'weighted_sum': 'more than it may'}
