"""What came back is a text. It looks like the number, but nobody can calculate with it: "6" + "6"
is "66". Which of your steps makes a text out of it?
"""


def double(x):
    return str(2 * x)
