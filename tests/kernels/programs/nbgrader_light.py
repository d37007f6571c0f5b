"""nbgrader as a command imports it: are its pages in Jupyter there, and do they come when asked?"""

import importlib
import sys

from stackgraph.kernels.speedups import start_command

start_command()
module = importlib.import_module(sys.argv[1])
light = "nbgrader.server_extensions.assignment_list.handlers" not in sys.modules
import nbgrader  # noqa: E402
from nbgrader import __version__, api  # noqa: E402

points = nbgrader._jupyter_server_extension_points()
print(module.__name__, __version__, api.Base.__name__, points, light)
