"""Hands in an archive of which a few kilobytes become hundreds of megabytes; must be rejected and earn nothing."""

place = 'zip_bomb'
earns = 'nothing'
