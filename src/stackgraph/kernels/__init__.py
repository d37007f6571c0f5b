"""Warm kernels: Jupyter kernels forked from a process that has already imported Keras.

``import tensorflow`` costs seconds in each new kernel; forking a process that has imported it costs
about 10 ms. ``server`` is that process, ``client`` starts and asks it, ``provisioner`` is the
Jupyter extension point through which JupyterLab, nbval and nbclient get their kernels from it, and
``spec`` writes the kernelspecs. Grading builds on ``client`` too; nothing here imports grading.

Forking is used on Linux only; elsewhere, and with ``STACKGRAPH_WARM=0``, every kernel is an
ordinary one.
"""

from stackgraph.kernels.spec import jupyter_path, warm_possible

__all__ = ["jupyter_path", "warm_possible"]
