"""Returns an int whose class changes what int() gives and agrees with everything; must lose that exercise."""

answers = {
    "step": r'''
class Yes(int):
    def __int__(self): raise SystemExit
    def __index__(self): return 1
    def __eq__(self, other): return True
    def __lt__(self, other): return True
    def __reduce__(self): raise KeyboardInterrupt
    __hash__ = None

def step(z):
    return Yes(7)
''',
}
earns = {'step': 0}
