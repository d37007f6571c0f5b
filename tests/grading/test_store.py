"""Verdicts on disk: what is read at once, what later, and what of earlier versions."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from stackgraph.engine.executed import digest_of, is_lost, network_digest, to_bytes
from stackgraph.engine.verdict import Verdict
from stackgraph.grading.store import VerdictStore

if TYPE_CHECKING:
    from pathlib import Path


def test_kept_networks_are_read_when_something_is_asked_of_them(tmp_path: Path) -> None:
    store = VerdictStore(tmp_path)
    built: dict[str, dict[str, list[str]]] = {"model": {"nodes": ["ü"]}, "other": {"nodes": []}}
    store.put("ab", Verdict("u01_tiny", [], notebook={"cells": []}, architectures=built))
    networks = found.architectures if (found := store.get("ab")) else {}
    (path,) = tmp_path.glob("ab/*.json")
    whole = path.read_bytes()
    path.write_bytes(whole.replace("ü".encode(), b"uu"))
    assert [*networks] == ["model", "other"]
    assert network_digest(networks, "model") == digest_of(built["model"])
    assert network_digest(networks, "other") != digest_of(built["model"])
    assert is_lost(networks)
    assert dict(networks) == {"model": {}, "other": {}}
    path.write_bytes(whole)
    assert not is_lost(networks)
    assert dict(networks) == built
    with pytest.raises(KeyError):
        networks["third"]


def test_verdicts_of_earlier_versions_are_read(tmp_path: Path) -> None:
    """In one line, or in two."""
    verdict = Verdict("u01_tiny", [], notebook={"cells": []}, architectures={"model": {}})
    notebook = to_bytes(verdict.notebook)
    about = {"bytes": len(notebook), "sha256": digest_of(verdict.notebook)}
    texts = verdict.to_json(), f"{replace(verdict, notebook=about).to_json()}\n{notebook.decode()}"
    for text in texts:
        (tmp_path / "ab").mkdir(exist_ok=True)
        (tmp_path / "ab" / "ab.json").write_text(text, encoding="utf-8")
        found = VerdictStore(tmp_path).get("ab")
        assert found is not None
        assert dict(found.notebook) == {"cells": []}
        assert dict(found.architectures) == {"model": {}}
