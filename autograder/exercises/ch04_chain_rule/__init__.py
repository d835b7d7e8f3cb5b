"""Checks of chapter 4: derivatives, paths, the graph, backpropagation, training."""
