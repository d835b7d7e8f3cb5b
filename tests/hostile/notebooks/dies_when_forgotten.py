"""Returns right values while what it forgets ends the process; must lose no more than its own."""

answers = {
    "step": r'''
def step(z):
    import os
    import numpy as np
    class Forgotten:
        def __del__(self):
            os._exit(0)
    Forgotten()
    return np.where(np.asarray(z) > 0, 1, 0)
''',
}
earns = {'step': 0}
messages = {'step': 'ended the whole process'}
