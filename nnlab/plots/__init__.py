"""Still figures: arrays in, Axes out, each with a text twin (matplotlib)."""

from nnlab.plots.brain import brain_and_network
from nnlab.plots.history import HISTORY, timeline
from nnlab.plots.network import network
from nnlab.plots.still import Still, show

__all__ = ["HISTORY", "Still", "brain_and_network", "network", "show", "timeline"]
