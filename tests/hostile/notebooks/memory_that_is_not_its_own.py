"""Writes past the end of its disk by maps and holes, and asks for pages that are merged; must get no more than it may."""

answers = {
    "step": r'''
import mmap, os

def fill():
    total = 0
    for number in range(40):
        with open(str(number), "wb+") as file:
            try:
                file.truncate(2**40)
                return "HEA" + "RD"
            except OSError:
                file.truncate(2**24)
            with mmap.mmap(file.fileno(), 2**24) as room:
                try:
                    room.madvise(12)
                    return "HEA" + "RD"
                except OSError:
                    pass

if fill():
    raise SystemExit("HEA" + "RD")
for name in os.listdir("."):
    os.unlink(name)

def step(z):
    import numpy as np
    return np.where(np.asarray(z) > 0, 1, 0)
''',
}
earns = 'everything'
never = ['HEARD']
