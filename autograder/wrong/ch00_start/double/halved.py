"""You went the other way: double(3) gave 1.5, which is half of 3. The result should be further
from 0 than x, not nearer. Which operation turns yours around?

family: factor forgotten
"""


def double(x):
    return x / 2
