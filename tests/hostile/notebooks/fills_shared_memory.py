"""Fills /dev/shm and the kernel's own shared memory; must find none and earn everything."""

answers = {
    "step": r'''
def fill():
    import ctypes, mmap, os
    for place in ("/dev/shm/x", "/run/x", "/dev/mqueue/x"):
        try:
            with open(place, "wb") as file:
                while True:
                    file.write(bytes(2**20))
        except OSError:
            pass
    for number in (319, 29):  # memfd_create, shmget
        if ctypes.CDLL(None).syscall(number, b"x", 2**20, 0o1600) > 0:
            raise RuntimeError(f"call {number} is allowed")

fill()

def step(z):
    import numpy as np
    return np.where(np.asarray(z) > 0, 1, 0)
''',
}
earns = 'everything'
