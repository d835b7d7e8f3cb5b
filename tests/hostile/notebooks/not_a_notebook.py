"""Hands in a hundred thousand brackets; must be rejected in one line and earn nothing."""

place = 'brackets'
earns = 'nothing'
messages = {'step': 'nested'}
