"""Returns half a million empty lists; must lose that exercise cheaply."""

answers = {
    "weighted_sum": r'''
import numpy as np

def weighted_sum(x, w, b):
    return [[]] * 500_000
''',
}
earns = {'weighted_sum': 0}
never = ['AAAAAAAAAAAA', '1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1', '\x1b', '\u202e']
