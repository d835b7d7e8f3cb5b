"""Starts shells, programs and daemons in every way Python knows; must start none and earn everything."""

answers = {
    "step": r'''
def start():
    import multiprocessing, os, pty, subprocess
    def forks():
        if os.fork() == 0:
            os.setsid()
            os._exit(0)
    for way in (
        forks, pty.fork, os.forkpty,
        lambda: subprocess.Popen(["/bin/sh", "-c", "sleep 999"]),
        lambda: os.posix_spawn("/bin/sh", ["sh"], {}),
        lambda: os.execv("/bin/sh", ["sh"]),
        lambda: multiprocessing.Process(target=print).start(),
    ):
        try:
            way()
        except (OSError, RuntimeError, ImportError):
            continue
        raise RuntimeError(f"{way} started something")

start()

def step(z):
    import numpy as np
    return np.where(np.asarray(z) > 0, 1, 0)
''',
}
earns = 'everything'
