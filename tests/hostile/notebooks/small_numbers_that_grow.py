"""Returns many small integers in the shape of a row, which become floats; must lose that exercise cheaply."""

answers = {
    "weighted_sum": r'''
import numpy as np

def weighted_sum(x, w, b):
    return np.zeros((1, 3 * 2**20), np.int8)
''',
}
earns = {'weighted_sum': 0}
never = ['AAAAAAAAAAAA', '1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1', '\x1b', '\u202e']
