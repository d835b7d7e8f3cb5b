"""Returns objects that offer numpy forged memory through __array_interface__; must lose that exercise."""

answers = {
    "weighted_sum": r'''
class Memory:
    __array_interface__ = {"shape": (2**20,), "typestr": "<f8", "data": (0, False), "version": 3}
    def __array__(self, dtype=None, copy=None):
        raise SystemExit("in the grader")
    def __reduce__(self):
        import os
        return os.system, ("touch /tmp/unpickled",)

def weighted_sum(x, w, b):
    return Memory()
''',
}
earns = {'weighted_sum': 0}
messages = {'weighted_sum': 'of type Memory'}
