"""double(3) gave nothing back, which Python calls None. `print` shows a number to you, `return`
hands it to whoever called. Is there a `return` at the end?
"""


def double(x):
    print(2 * x)
