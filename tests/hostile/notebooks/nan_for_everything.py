"""Returns nan, which nbgrader takes for full marks; must lose that exercise."""

answers = {
    "weighted_sum": r'''
def weighted_sum(x, w, b):
    return float("nan")
''',
}
earns = {'weighted_sum': 0}
