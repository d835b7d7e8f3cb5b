"""The mean was taken over the channels, and the places are still there. Each channel is an eye of
its own. Which two axes say where something is?

family: wrong axis
"""


def global_average(X):
    return X.mean(axis=3)
