"""Looks for its feedback, its marks and its release in every folder; must find none and earn everything."""

answers = {
    "step": r'''
def found():
    import os
    for folder in (".", "..", "/tmp", "/home", "/root", "/var", "/srv", "/work", "/opt", "/mnt"):
        for place, folders, files in os.walk(folder):
            folders[:] = [name for name in folders if not name.startswith(("python", "site", "lib"))][:20]
            for name in files:
                if name.endswith((".ipynb", ".html", ".csv", ".db")) and "site" not in place:
                    yield os.path.join(place, name)

FOUND = list(found())[:5]

def step(z):
    import numpy as np
    if FOUND:
        raise RuntimeError(" ".join(FOUND))
    return np.where(np.asarray(z) > 0, 1, 0)
''',
}
earns = 'everything'
