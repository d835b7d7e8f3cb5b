"""What was learned anew makes up for what was forgotten in your number. Asked is only about samples
that were right before. Which of those are wrong now?
"""


def forgotten_share(before, after):
    return before.mean() - after.mean()
