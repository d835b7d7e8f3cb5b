"""Looks for the judge in memory and replaces it; must earn nothing, for it is not there."""

rest = 'untouched'
cells = [
    r'''
import gc, sys
for module in list(sys.modules.values()):
    for name in ("judge", "compare", "check_values", "run_check", "determine_grade"):
        try:
            setattr(module, name, lambda *a, **k: True)
        except Exception:
            pass
for thing in gc.get_objects():
    if type(thing).__name__ in ("Verdict", "CheckResult", "Exercise", "Check"):
        object.__setattr__(thing, "points", 99.0)
''',
]
earns = 'nothing'
