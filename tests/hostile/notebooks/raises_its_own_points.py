"""Writes 999 points into the metadata of its test cells; must earn what its answers are worth."""

change = 'raise_points'
earns = 'everything'
