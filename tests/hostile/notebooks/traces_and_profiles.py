"""Traces every line and call for a frame that knows what is needed; must earn nothing."""

rest = 'untouched'
cells = [
    r'''
import sys, threading

def look(frame, event, arg):
    for name in ("needed", "expected", "points", "seed", "verdict"):
        if name in frame.f_locals:
            globals()["weighted_sum"] = lambda *a, found=frame.f_locals[name]: found
    return look

sys.settrace(look)
sys.setprofile(look)
threading.settrace(look)
''',
]
earns = 'nothing'
