"""Returns arrays of nearly equal shapes, which numpy compares one by one; must lose that exercise cheaply."""

answers = {
    "weighted_sum": r'''
import numpy as np

def weighted_sum(x, w, b):
    return [np.zeros((9, n), np.int8) for n in range(1000, 1400)]
''',
}
earns = {'weighted_sum': 0}
never = ['AAAAAAAAAAAA', '1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1', '\x1b', '\u202e']
