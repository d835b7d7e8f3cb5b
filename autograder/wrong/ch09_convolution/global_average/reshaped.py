"""The numbers of one channel do not lie one after the other in memory: reshape to (N, C, -1) cuts
pictures into pieces that mix channels. Which axes are averaged without any reshaping?
"""


def global_average(X):
    return X.reshape(len(X), X.shape[3], -1).mean(axis=2)
