"""Loops for ever in a cell beside its answers; must lose that cell alone and earn everything."""

cells = ["while True:\n    pass"]
earns = 'everything'
wall = 0.5
