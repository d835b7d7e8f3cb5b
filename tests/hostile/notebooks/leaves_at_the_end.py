"""Leaves functions for the end of the process that raise, exit and write files; must earn everything."""

cells = [
    r'''
import atexit, os, sys, weakref

class Last:
    def __del__(self):
        os._exit(3)

keep = Last()
weakref.finalize(keep, os.write, 3, b"the end")
atexit.register(sys.exit, 9)
atexit.register(lambda: open("/tmp/numpy.py", "w").write("raise SystemExit"))
''',
]
earns = 'everything'
