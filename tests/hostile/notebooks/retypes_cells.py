"""Turns answers into prose and checks into raw cells, as a slip of the hand does; must earn its answers."""

change = 'retype'
earns = 'everything'
