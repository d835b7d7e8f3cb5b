"""Hands in a file of a hundred megabytes, most of it a hole; must be rejected and earn nothing."""

place = 'hole'
earns = 'nothing'
