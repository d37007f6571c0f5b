"""Threads that getting ready starts, TensorFlow's context, if it makes one, and tables not read."""

import importlib

import stackgraph
from stackgraph.kernels import server

for module in server.PRELOAD:
    importlib.import_module(module)
stackgraph.draw  # noqa: B018  (imports it)
before = server.threads()
server.preload(sooner="grading")
from tensorflow.python.eager import context  # noqa: E402

data = stackgraph.data
left = len(data._TABLES) - data._parts.cache_info().currsize
print(server.threads() - before, context.context()._context_handle, left)
