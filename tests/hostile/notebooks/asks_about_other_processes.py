"""Asks by number which processes exist, how long they computed, and how busy the machine is; must get nowhere and earn everything."""

answers = {
    "step": r'''
import ctypes, os, time
libc = ctypes.CDLL(None)

def ways():
    yield lambda: 1 / (1 + libc.sysinfo(bytes(256)))
    for pid in (1, 2, os.getppid()):
        yield lambda: os.getpgid(pid)
        yield lambda: os.getsid(pid)
        yield lambda: os.getpriority(os.PRIO_PROCESS, pid)
        yield lambda: os.sched_getscheduler(pid)
        yield lambda: os.sched_getparam(pid)
        yield lambda: os.sched_getaffinity(pid)
        yield lambda: time.clock_gettime((~pid << 3) | 2)
        yield lambda: time.clock_getres((~pid << 3) | 2)
        yield lambda: os.kill(pid, 0)
        yield lambda: 1 / (1 + libc.syscall(302, pid, 7, None, bytes(16)))
        yield lambda: open(f"/proc/{pid}/stat").read()

for number, way in enumerate(ways()):
    try:
        way()
    except (OSError, ZeroDivisionError):
        continue
    raise SystemExit(f"HEARD {number}")

def step(z):
    import numpy as np
    return np.where(np.asarray(z) > 0, 1, 0)
''',
}
earns = 'everything'
