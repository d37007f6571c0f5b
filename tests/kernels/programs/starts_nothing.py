"""Threads that getting ready starts, and TensorFlow's context, if it makes one."""

import IPython  # noqa: F401
import keras  # noqa: F401

import stackgraph
from stackgraph.kernels import server, speedups

stackgraph.draw  # noqa: B018  (imports it)
before = server.threads()
speedups.make_ready("grading")
from tensorflow.python.eager import context  # noqa: E402

print(server.threads() - before, context.context()._context_handle)
