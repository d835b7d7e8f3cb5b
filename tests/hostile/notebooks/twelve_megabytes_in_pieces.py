"""Returns a tuple of small arrays of one megabyte each; must lose that exercise cheaply."""

answers = {
    "weighted_sum": r'''
import numpy as np

def weighted_sum(x, w, b):
    return tuple(np.zeros(2**20, np.int8) for _ in range(12))
''',
}
earns = {'weighted_sum': 0}
never = ['AAAAAAAAAAAA', '1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1', '\x1b', '\u202e']
