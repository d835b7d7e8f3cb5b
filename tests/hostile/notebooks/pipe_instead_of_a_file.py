"""Hands in a pipe that nobody writes to; must be refused at once and earn nothing."""

place = 'pipe'
earns = 'nothing'
