"""Still figures: arrays in, Axes out, each with a text twin (matplotlib)."""

from nnlab.plots.brain import brain_and_network
from nnlab.plots.curves import loss_curves
from nnlab.plots.decision import decision_map
from nnlab.plots.graphs import computational_graph
from nnlab.plots.history import HISTORY, timeline
from nnlab.plots.layers import activation_histograms, gradient_norms
from nnlab.plots.network import network
from nnlab.plots.still import Still, show
from nnlab.plots.trajectories import trajectories

__all__ = [
    "HISTORY",
    "Still",
    "activation_histograms",
    "brain_and_network",
    "computational_graph",
    "decision_map",
    "gradient_norms",
    "loss_curves",
    "network",
    "show",
    "timeline",
    "trajectories",
]
