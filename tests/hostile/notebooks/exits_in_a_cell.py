"""Ends the process while its cell runs; must lose that exercise alone."""

answers = {
    "step": r'''
import os
os._exit(0)
''',
}
earns = {'step': 0}
