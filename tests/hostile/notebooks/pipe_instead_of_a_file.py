"""Hands in a pipe that nobody writes to; must be rejected at once and earn nothing."""

place = 'pipe'
earns = 'nothing'
