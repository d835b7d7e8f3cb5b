"""Still figures: arrays in, Axes out, each with a text twin (matplotlib)."""

from nnlab.plots.brain import brain_and_network
from nnlab.plots.curves import loss_curves
from nnlab.plots.decision import decision_map
from nnlab.plots.history import HISTORY, timeline
from nnlab.plots.network import network
from nnlab.plots.still import Still, show

__all__ = [
    "HISTORY",
    "Still",
    "brain_and_network",
    "decision_map",
    "loss_curves",
    "network",
    "show",
    "timeline",
]
