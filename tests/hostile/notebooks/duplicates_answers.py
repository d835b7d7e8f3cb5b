"""Adds a second cell for each answer, marked alike; must earn nothing, for the last one counts."""

change = 'duplicate_answers'
earns = 'nothing'
