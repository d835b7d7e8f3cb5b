"""A table of rules in small functions."""


def _rules(c):
    yield "inputs not scaled", c["input_spread"] >= 4
    yield "test part in the scaling", c["input_mean"] >= 0.02
    yield "test part in the training", c["shared"] != 0
    yield "dead start", c["active"].min() == 0
    yield "frozen layer moves", c["moved"][0] != 0
    yield "rate falls every step", c["rates"][1] < 0.5
    yield "dropout left on", (c["told"] != c["told_again"]).sum() >= 1
    yield "wrong pair of loss and output", c["pull"] <= 0.3
    yield "stale gradient", c["turn"].min() < 0.2
    yield "accumulated gradient", c["turn"].min() < 0.99
    yield "rate too large", c["moved"].max() >= 8
    yield "rate too small", c["moved"].max() <= 0.1
    yield "labels shifted", c["loss"][-1] - c["told_loss"][-1] >= 3
    yield "labels shuffled", c["told_loss"].min() >= 2
    yield "healthy", True


def diagnose(chart):
    for name, found in _rules(chart):
        if found:
            return name
