"""Checks on what a model is and how it is wired. They compare graphs, not spellings.

All look at the model with its nested models opened, unless nesting is what they are about. See
``stackgraph.architecture`` for what counts as one layer: an activation belongs to the layer it
follows, inputs are not layers.
"""
