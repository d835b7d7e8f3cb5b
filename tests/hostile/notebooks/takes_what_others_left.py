"""Looks for anything that students before it left behind; must find nothing and earn everything."""

answers = {
    "step": r'''
def traces():
    import builtins, json, os, sys
    import numpy as np
    for folder in ("/tmp", "/home", ".", "/dev/shm", "/var/tmp"):
        try:
            yield from (name for name in os.listdir(folder) if not name.startswith(".mat"))
        except OSError:
            pass
    if "/tmp" in os.environ.get("PYTHONPATH", "") or np.where is None or np.dot is None:
        yield "environment"
    if builtins.len([1]) != 1 or json.dumps({}) != "{}" or sys.gettrace() or sys.getprofile():
        yield "patches"
    if hasattr(builtins, "left_behind"):
        yield "names"
    builtins.left_behind = True

FOUND = list(traces())

def step(z):
    import numpy as np
    if FOUND:
        raise RuntimeError(" ".join(FOUND))
    return np.where(np.asarray(z) > 0, 1, 0)
''',
}
earns = 'everything'
