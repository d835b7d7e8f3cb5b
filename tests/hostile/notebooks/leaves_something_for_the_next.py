"""Leaves files, a changed environment and changed modules; must cost the next student nothing."""

answers = {
    "step": r'''
def step(z):
    import os
    import numpy as np
    for folder in ("/tmp", "/dev/shm", ".", "/var/tmp", os.path.expanduser("~")):
        for name in ("numpy.py", "sitecustomize.py", "nnlab.py"):
            try:
                with open(os.path.join(folder, name), "w") as file:
                    file.write("raise SystemExit('left behind')")
            except OSError:
                pass
    os.environ["PYTHONPATH"] = "/tmp"
    result = np.where(np.asarray(z) > 0, 1, 0)
    np.where = np.dot = np.exp = None
    return result
''',
}
earns = 'less'
