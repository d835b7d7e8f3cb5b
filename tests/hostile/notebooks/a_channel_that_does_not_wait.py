"""Makes reading from the channel fail when nothing is there yet; must lose no more than its own."""

answers = {
    "step": r'''
import fcntl, os

def step(z):
    import numpy as np
    fcntl.fcntl(3, fcntl.F_SETFL, os.O_NONBLOCK | os.O_ASYNC)
    return np.where(np.asarray(z) > 0, 1, 0)
''',
}
earns = 'at most its own'
