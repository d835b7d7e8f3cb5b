"""Hands in a link to another student's notebook; must be rejected and earn nothing."""

place = 'link_to_another'
earns = 'nothing'
messages = {'step': 'link'}
