"""nnlab: the library that the chapters import. numpy alone in the core.

`nnlab.plots` draws still figures (matplotlib), `nnlab.demos` moving ones (ipywidgets).
"""
