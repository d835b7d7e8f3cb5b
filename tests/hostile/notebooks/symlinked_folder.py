"""Hands in a link instead of a folder; must be rejected and earn nothing."""

place = 'folder_that_is_a_link'
earns = 'nothing'
messages = {'step': 'link'}
