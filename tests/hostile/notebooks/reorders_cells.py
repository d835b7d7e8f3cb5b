"""Hands its cells in back to front; must earn its answers."""

change = 'reverse'
earns = 'everything'
