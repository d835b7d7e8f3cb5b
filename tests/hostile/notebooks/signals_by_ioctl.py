"""Has input on the grader's channel signal the grader, by ioctl and fcntl; must get nowhere and earn everything."""

answers = {
    "step": r'''
import fcntl, os, struct

for act in (
    lambda: fcntl.ioctl(3, 0x8901, struct.pack("i", os.getppid())),
    lambda: fcntl.ioctl(3, 0x5452, struct.pack("i", 1)),
    lambda: fcntl.ioctl(3, 0x8902, struct.pack("i", -os.getppid())),
    lambda: fcntl.fcntl(3, fcntl.F_SETOWN, os.getppid()),
    lambda: fcntl.fcntl(3, fcntl.F_SETSIG, 9),
    lambda: fcntl.fcntl(3, fcntl.F_SETLEASE, fcntl.F_RDLCK),
):
    try:
        act()
    except OSError:
        continue
    raise SystemExit("HEARD")

def step(z):
    import numpy as np
    return np.where(np.asarray(z) > 0, 1, 0)
''',
}
earns = 'everything'
