"""Renames, links and makes folders beside its own, where the next notebook would look; must get nowhere and earn everything."""

answers = {
    "step": r'''
import os

here = os.getcwd()
for way in (
    lambda: os.rename(here, here + "-kept"),
    lambda: os.rmdir(here),
    lambda: os.mkdir(os.path.join(here, "..", "left")),
    lambda: os.symlink("/etc", os.path.join(here, "..", "link")),
    lambda: open(os.path.join(here, "..", "note"), "w"),
    lambda: os.link(os.__file__, "library.py"),
    lambda: os.rename("/usr/lib", "lib"),
    lambda: os.mkfifo("pipe"),
    lambda: os.pipe(),
):
    try:
        way()
    except OSError:
        continue
    raise SystemExit("HEARD")

def step(z):
    import numpy as np
    return np.where(np.asarray(z) > 0, 1, 0)
''',
}
earns = 'everything'
