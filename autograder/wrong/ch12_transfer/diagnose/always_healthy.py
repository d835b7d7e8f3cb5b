"""Every run is called healthy, those with a loss of 2.3 at the end as well. Which number of the
chart is looked at?

family: argument ignored
"""


def diagnose(chart):
    return "healthy"
