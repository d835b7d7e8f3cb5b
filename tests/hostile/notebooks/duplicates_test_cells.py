"""Adds second test cells that give full marks, which abort nbgraders class; must earn nothing."""

rest = 'untouched'
change = 'duplicate_tests'
earns = 'nothing'
