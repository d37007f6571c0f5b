"""A Dask cluster on Slurm for `stackgraph grade --scheduler`; runs until Ctrl-C.

    pip install dask-jobqueue
    python docs/scaling/slurm_cluster.py --jobs 8 --hours 2

Every job is one Dask worker with as many threads as cores; a thread grades one submission at a
time. The environment must lie on a file system that all nodes see, at the same path as here.
"""

import argparse
import signal
import sys
from pathlib import Path

from dask_jobqueue import SLURMCluster

parser = argparse.ArgumentParser(description=__doc__)
parser.add_argument("--jobs", type=int, default=4)
parser.add_argument("--cores", type=int, default=8, help="cores of a job")
parser.add_argument("--hours", type=int, default=2)
parser.add_argument("--queue", default=None, help="Slurm partition")
parser.add_argument("--interface", default=None, help="network between the nodes, e.g. ib0")
options = parser.parse_args()

cluster = SLURMCluster(
    cores=options.cores,
    processes=1,  # one warm parent for all threads of the job
    memory=f"{2 + options.cores}GB",  # 2 GB, and 1 GB for each submission at work
    walltime=f"{options.hours}:00:00",
    queue=options.queue,
    interface=options.interface,
    python=sys.executable,
    local_directory="/tmp",
    # Sandboxes are namespaces of their own: a job may make them where users may (see below).
    job_extra_directives=["--job-name=stackgraph"],
    worker_extra_args=["--no-nanny"],  # a lost worker's tasks go to another; nothing to nurse
    scheduler_options={"dashboard_address": None},
)
cluster.scale(jobs=options.jobs)
Path("scheduler.txt").write_text(cluster.scheduler_address + "\n")
print(f"stackgraph grade --scheduler {cluster.scheduler_address}", flush=True)
signal.pause()
