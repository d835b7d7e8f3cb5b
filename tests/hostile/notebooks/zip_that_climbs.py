"""Hands in an archive whose names climb into another student's folder; must change nothing and earn nothing."""

place = 'zip_that_climbs'
earns = 'nothing'
