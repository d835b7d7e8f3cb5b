"""Your function says 6 whatever it is asked, and 6 is right for 3 only. The x in the brackets
stands for any number. Where should it turn up in your line?
"""


def double(x):
    return 6
