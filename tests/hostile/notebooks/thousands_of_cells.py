"""Adds more cells than any notebook needs; must be told that it is too much, and cost nobody anything."""

cells = ["0"] * 10_500
earns = 'at most its own'
