"""Old and new have half a share each, whatever momentum is. How large is the share of the new batch?

family: argument ignored
"""


def update_running(mean, var, X, momentum):
    return (mean + X.mean(0)) / 2, (var + X.var(0, ddof=1)) / 2
