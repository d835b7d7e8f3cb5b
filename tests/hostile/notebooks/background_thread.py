"""Starts threads that go on writing after the cell; must earn what its answers are worth."""

cells = [
    r'''
import os, threading, time

def noise():
    while True:
        for descriptor in range(3, 16):
            try:
                os.write(descriptor, b"noise")
            except OSError:
                pass
        time.sleep(0.01)

try:
    threading.Thread(target=noise, daemon=True).start()
except RuntimeError:
    pass
''',
]
earns = 'at most its own'
