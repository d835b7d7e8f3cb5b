"""Returns a float whose class answers every comparison with True; must lose that exercise."""

answers = {
    "weighted_sum": r'''
class Yes(float):
    def __eq__(self, other): return True
    def __sub__(self, other): return 0.0
    __rsub__ = __sub__
    def __abs__(self): return 0.0
    def __le__(self, other): return True
    def __ge__(self, other): return True
    __hash__ = float.__hash__

def weighted_sum(x, w, b):
    return Yes(0.0)
''',
}
earns = {'weighted_sum': 0}
