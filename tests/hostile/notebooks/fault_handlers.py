"""Sets faulthandler to end the process soon and to write into the channel; must lose no more than its own."""

cells = [
    r'''
import faulthandler
try:
    faulthandler.enable(file=3)
    faulthandler.dump_traceback_later(0.01, repeat=True, file=3, exit=True)
except Exception:
    pass
''',
]
earns = 'at most its own'
