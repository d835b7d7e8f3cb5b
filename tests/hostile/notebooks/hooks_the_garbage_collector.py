"""Ends the process whenever garbage is collected; must lose no more than its own."""

cells = [
    r'''
import gc, os
gc.callbacks.append(lambda phase, info: os._exit(1))
gc.set_threshold(1)
junk = [[] for _ in range(10_000)]
''',
]
earns = 'at most its own'
