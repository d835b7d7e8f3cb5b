"""Returns an object of a class that claims to be a float, by a metaclass; must lose that exercise."""

answers = {
    "weighted_sum": r'''
class Liar(type):
    __class__ = float
    def __instancecheck__(cls, value): return True
    def __subclasscheck__(cls, other): return True
    def __eq__(cls, other): return True
    def __hash__(cls): return hash(float)
    def mro(cls): return [cls, object]

class Number(metaclass=Liar):
    __class__ = float
    def __float__(self): return 0.0
    def __index__(self): return 0

def weighted_sum(x, w, b):
    return Number()
''',
}
earns = {'weighted_sum': 0}
messages = {'weighted_sum': 'of type Number'}
