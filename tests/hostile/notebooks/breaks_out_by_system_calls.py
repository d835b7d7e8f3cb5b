"""Tries to make namespaces, mounts, rings and programs by naked system calls; must get nowhere and earn everything."""

answers = {
    "step": r'''
def escape():
    import ctypes
    libc = ctypes.CDLL(None)
    calls = {"unshare": (272, 0x10000000), "mount": (165, 0, 0, 0, 0, 0), "clone3": (435, 0, 0),
             "io_uring_setup": (425, 1, 0), "bpf": (321, 0, 0, 0), "keyctl": (250, 0, 0),
             "userfaultfd": (323, 0), "execve": (59, b"/bin/sh", 0, 0), "setns": (308, 0, 0),
             "memfd_create": (319, b"m", 0), "pidfd_getfd": (438, 0, 0, 0),
             "process_vm_readv": (310, 1, 0, 0, 0, 0, 0), "seccomp": (317, 0, 0, 0),
             "shmget": (29, 1, 4096, 0o1600), "mq_open": (240, b"q", 0o102, 0o600, 0),
             "cachestat": (451, 0, 0, 0, 0), "statmount": (457, 0, 0, 0, 0),
             "futex_wake": (454, 0, 0, 0, 0), "mseal": (462, 0, 0, 0)}
    for name, (number, *args) in calls.items():
        if libc.syscall(number, *args) >= 0:
            raise RuntimeError(f"{name} works")

escape()

def step(z):
    import numpy as np
    return np.where(np.asarray(z) > 0, 1, 0)
''',
}
earns = 'everything'
