"""Asks how full the disks are and what attributes files have, which others change; must get nowhere and earn everything."""

answers = {
    "step": r'''
import os

def ways():
    for place in ("/", ".", os.__file__):
        yield lambda: os.statvfs(place)
        yield lambda: os.listxattr(place)
        yield lambda: os.getxattr(place, "security.selinux")
        yield lambda: os.fstatvfs(os.open(place, os.O_RDONLY))

for number, way in enumerate(ways()):
    try:
        way()
    except OSError:
        continue
    raise SystemExit(f"HEARD {number}")

def step(z):
    import numpy as np
    return np.where(np.asarray(z) > 0, 1, 0)
''',
}
earns = 'everything'
