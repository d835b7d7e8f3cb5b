"""Fills its disk with data until nothing is left; must cost nobody else anything and earn everything."""

cells = [
    r'''
import itertools
for number in itertools.count():
    try:
        with open(f"/tmp/full-{number}", "wb") as file:
            for _ in range(15):
                file.write(bytes(2**20))
    except OSError:
        break
''',
]
earns = 'everything'
