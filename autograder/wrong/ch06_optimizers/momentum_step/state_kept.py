"""The function remembers the velocity of its last call and uses it instead of the v that it is
given. Two weights that take turns would then share one velocity. Where alone should v come
from?

family: old or new value
"""

memory = {}


def momentum_step(w, g, v, lr, beta):
    last = memory.get("v")
    if last is not None and last.shape == v.shape:
        v = last
    memory["v"] = beta * v + g
    return w - lr * memory["v"], memory["v"]
