"""What grading a class takes of this machine, and how long it waits for others."""

from stackgraph.sandbox.limits import MIB

MEMORY_PER_WORKER = 700 * MIB
"""Bytes: a student's kernel and a judge at work, beyond the warm parent that they share."""
STOP_SECONDS = 1.0
"""For threads to end when a run is stopped; what is left ends with the process."""
CONNECT_SECONDS = 15.0
"""For a cluster's scheduler to answer."""
WORKER_SECONDS = 60.0
"""For a cluster to have a first worker."""
LOST_WORKERS = 3
"""How often a task whose worker is lost, or that fails, runs again."""
MOST_POINTS = 1e6
"""No score, extra credit or penalty in a gradebook is larger; what is, is no number of points."""
MOST_NAMED = 20
"""Scores given by hand that are told one by one where a unit changed; the file has them all."""
