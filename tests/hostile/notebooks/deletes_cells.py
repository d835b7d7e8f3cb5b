"""Deletes every cell but its answers; must earn its answers, for the rest is put back."""

change = 'keep_answers_only'
earns = 'everything'
