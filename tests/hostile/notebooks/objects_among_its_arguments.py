"""Puts objects, itself and endless lists into its arguments; must lose the point for that."""

answers = {
    "weighted_sum": r'''
def weighted_sum(x, w, b):
    total = sum(p * q for p, q in zip(x, w)) + b
    if isinstance(x, list):
        x.append(x)
        w[0] = object()
    else:
        x[:] = 0
        w.shape = (-1, 1)
    return total
''',
}
earns = {'weighted_sum': 3}
messages = {'weighted_sum': 'changed its argument'}
