"""Asks for more memory than there is, piece by piece; must lose that exercise alone."""

answers = {
    "step": r'''
def step(z):
    kept = []
    while True:
        kept.append(bytearray(64 * 2**20))
''',
}
earns = {'step': 0}
wall = 1.0
