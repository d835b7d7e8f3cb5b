"""Tries ptrace, process_vm_writev and /proc/PID/mem on its parent; must reach nothing and earn everything."""

answers = {
    "step": r'''
def reach():
    import ctypes, os
    libc = ctypes.CDLL(None)
    for target in (os.getppid(), 1, 2):
        for number, args in ((101, (16, target, 0, 0)), (311, (target, 0, 0, 0, 0, 0)), (310, (target, 0, 0, 0, 0, 0))):
            if libc.syscall(number, *args) >= 0:
                raise RuntimeError(f"call {number} works on {target}")
        for name in ("mem", "fd/3", "environ", "root"):
            try:
                open(f"/proc/{target}/{name}", "rb").close()
            except OSError:
                continue
            raise RuntimeError(f"/proc/{target}/{name} can be opened")

reach()

def step(z):
    import numpy as np
    return np.where(np.asarray(z) > 0, 1, 0)
''',
}
earns = 'everything'
