"""Returns a text of 1.9 million letters behind escapes; must lose that exercise cheaply."""

answers = {
    "weighted_sum": r'''
import numpy as np

def weighted_sum(x, w, b):
    return '\x1b[2J\x00\u202e' + 'A' * 1_900_000
''',
}
earns = {'weighted_sum': 0}
never = ['AAAAAAAAAAAA', '1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1', '\x1b', '\u202e']
