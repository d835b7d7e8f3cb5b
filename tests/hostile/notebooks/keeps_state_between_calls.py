"""Keeps what it computed for one input and gives it out for others; must lose what that costs."""

answers = {
    "weighted_sum": r'''
kept = {}

def weighted_sum(x, w, b):
    if len(x) not in kept:
        kept[len(x)] = float(sum(p * q for p, q in zip(x, w)) + b)
    return kept[len(x)]
''',
}
earns = {'weighted_sum': 0}
