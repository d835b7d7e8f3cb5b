"""Uses the 32-bit and x32 doors to the kernel, which filters forget; must get nowhere and earn everything."""

answers = {
    "step": r'''
import ctypes, os
libc = ctypes.CDLL(None)

for number in (57, 56, 59, 62, 41, 101):
    if libc.syscall(0x40000000 + number, 0, 0, 0, 0) >= 0:
        raise SystemExit("HEARD")

def step(z):
    import numpy as np
    return np.where(np.asarray(z) > 0, 1, 0)
''',
}
earns = 'everything'
