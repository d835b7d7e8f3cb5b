"""Fills its memory and swallows every MemoryError, over and over; must lose that exercise alone."""

answers = {
    "step": r'''
def step(z):
    kept = []
    while True:
        try:
            kept.append(bytearray(2**24))
        except MemoryError:
            pass
''',
}
earns = {'step': 0}
wall = 0.5
