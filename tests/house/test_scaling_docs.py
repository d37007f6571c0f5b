"""The configuration files of docs/scaling.md are what they claim to be, as far as form goes."""

from __future__ import annotations

import ast
import re

import yaml

from support import ROOT

DOCS = ROOT / "docs"


def test_the_kubernetes_file_starts_scheduler_and_workers_of_one_image() -> None:
    cluster = yaml.safe_load((DOCS / "scaling" / "dask-cluster.yaml").read_text())
    assert (cluster["apiVersion"], cluster["kind"]) == ("kubernetes.dask.org/v1", "DaskCluster")
    spec = cluster["spec"]
    (worker,) = spec["worker"]["spec"]["containers"]
    (scheduler,) = spec["scheduler"]["spec"]["containers"]
    assert worker["image"] == scheduler["image"]
    assert worker["args"][:2] == ["dask", "worker"]
    assert scheduler["args"][:2] == ["dask", "scheduler"]
    selector = spec["scheduler"]["service"]["selector"]
    assert selector["dask.org/cluster-name"] == cluster["metadata"]["name"]
    for word in worker["args"]:
        assert isinstance(word, str), f"{word!r} must be quoted"


def test_the_image_holds_the_package_and_nothing_of_the_course() -> None:
    copied = re.findall(r"^COPY (.+)$", (DOCS / "scaling" / "Dockerfile").read_text(), re.MULTILINE)
    words = {word for line in copied for word in line.split()[:-1]}
    assert words == {"requirements.txt", "pyproject.toml", "README.md", "src"}


def test_the_slurm_script_parses_and_its_options_are_those_in_the_text() -> None:
    text = (DOCS / "scaling" / "slurm_cluster.py").read_text()
    ast.parse(text)
    known = set(re.findall(r'add_argument\("(--\w+)"', text))
    shown = re.findall(r"slurm_cluster\.py (.*)", (DOCS / "scaling.md").read_text())
    assert shown
    for line in shown:
        assert set(re.findall(r"--\w+", line)) <= known
