"""Reads address zero through ctypes; must lose that exercise alone."""

answers = {
    "step": r'''
def step(z):
    import ctypes
    return ctypes.string_at(0)
''',
}
earns = {'step': 0}
