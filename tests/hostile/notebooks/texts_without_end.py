"""Raises an exception whose text takes a gigabyte; must lose that exercise alone."""

answers = {
    "weighted_sum": r'''
class Endless(Exception):
    def __str__(self):
        return "E" * 10**9

def weighted_sum(x, w, b):
    raise Endless
''',
}
earns = {'weighted_sum': 0}
never = ['E' * 600]
