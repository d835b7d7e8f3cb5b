"""Counted in a loop."""


def forgotten_share(before, after):
    known = lost = 0
    for was, is_now in zip(before, after):
        if was:
            known += 1
            lost += not is_now
    return lost / known if known else 0.0
