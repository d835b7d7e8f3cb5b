"""Sets an alarm that raises wherever the process happens to be; must lose no more than its own."""

cells = [
    r'''
import signal

def ring(*args):
    raise SystemExit("time is up")

signal.signal(signal.SIGALRM, ring)
signal.setitimer(signal.ITIMER_REAL, 0.001, 0.001)
''',
]
earns = 'at most its own'
