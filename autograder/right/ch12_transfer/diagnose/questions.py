"""One question after the other."""


def diagnose(chart):
    if chart["input_spread"] > 2:
        return "inputs not scaled"
    if chart["input_mean"] > 0.001:
        return "test part in the scaling"
    if chart["shared"]:
        return "test part in the training"
    if 0 in chart["active"]:
        return "dead start"
    if chart["moved"][0]:
        return "frozen layer moves"
    if chart["rates"][-1] < 0.01:
        return "rate falls every step"
    if list(chart["told"]) != list(chart["told_again"]):
        return "dropout left on"
    if chart["pull"] < 0.9:
        return "wrong pair of loss and output"
    if chart["turn"][1] < 0.95:
        same = abs(chart["lengths"][1] - chart["lengths"][0]) < 1e-4
        return "stale gradient" if same else "accumulated gradient"
    if chart["moved"][1] > 5 or chart["moved"][2] > 5:
        return "rate too large"
    if chart["moved"][1] < 0.05 and chart["moved"][2] < 0.05:
        return "rate too small"
    if abs(chart["loss"][-1] - chart["told_loss"][-1]) > 2:
        return "labels shifted"
    return "labels shuffled" if chart["told_loss"][-1] > 1.8 else "healthy"
