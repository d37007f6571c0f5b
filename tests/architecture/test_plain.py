"""Architectures as plain data: what needs no Keras."""

from __future__ import annotations

import copy
import subprocess
import sys
from typing import Any

import pytest

from stackgraph.architecture import from_dict
from stackgraph.architecture.naming import learner_name
from stackgraph.checks.structure.order import can_be_listed_as
from support.alike import same


def node(number: int, operation: str, *, name: str | None = None, **more: Any) -> dict[str, Any]:
    """A node's data, with one call of the same number unless told otherwise."""
    plain = {
        "id": number,
        "operation": operation,
        "class_name": operation,
        "name": name,
        "config": {},
        "activation": None,
        "parameters": 0,
        "trainable_parameters": 0,
        "trainable": True,
        "calls": [number],
        "aliases": [],
        "number": number,
        "path": [],
        "identity": number,
        "inner": None,
    }
    return {**plain, **more}


def call(number: int, *sources: int, ordered: bool = False) -> dict[str, Any]:
    """A call's data, of the node of the same number."""
    return {
        "id": number,
        "node": number,
        "inputs": [[s, 0] for s in sources],
        "output_shapes": [[None, 4]],
        "activation": None,
        "ordered": ordered,
    }


def port(number: int) -> dict[str, Any]:
    return {"ref": [number, 0], "shape": [None, 4], "position": 0, "name": None, "key": None}


def diamond(*operands: int, kinds: tuple[str, str] = ("Dense", "Dropout")) -> dict[str, Any]:
    """An input, two layers on it side by side, and their sum."""
    return {
        "version": 1,
        "api": "functional",
        "name": None,
        "nodes": [
            node(0, "Input"),
            node(1, kinds[0], parameters=20),
            node(2, kinds[1]),
            node(3, "add"),
        ],
        "calls": [call(0), call(1, 0), call(2, 0), call(3, *operands)],
        "inputs": [port(0)],
        "outputs": [port(3)],
    }


def test_operands_of_a_sum_have_no_order() -> None:
    first, second = (from_dict(diamond(*o)) for o in [(1, 2), (2, 1)])
    assert same(first, second)
    assert not same(first, from_dict(diamond(1, 1)))


def test_other_layers_are_another_network() -> None:
    assert not same(from_dict(diamond(1, 2)), from_dict(diamond(1, 2, kinds=("Dense", "Dense"))))


@pytest.mark.parametrize(("gated", "alike"), [(False, True), (True, False)])
def test_what_a_newer_keras_wrote_of_a_default_counts_for_nothing(gated: bool, alike: bool) -> None:
    newer, older = diamond(1, 2), diamond(1, 2)
    newer["nodes"][1]["config"] = {"units": 4, "use_gate": gated, "cell": {"use_gate": gated}}
    older["nodes"][1]["config"] = {"units": 4, "cell": {}}
    assert same(from_dict(newer), from_dict(older)) == alike


def test_operands_of_a_difference_have_one() -> None:
    data = [diamond(*o) for o in [(1, 2), (2, 1)]]
    for one in data:
        one["nodes"][3] = node(3, "subtract")
        one["calls"][3]["ordered"] = True
    assert not same(from_dict(data[0]), from_dict(data[1]))


def test_the_sign_of_equality_is_refused() -> None:
    """It could mean several things, and would be False in silence for two objects."""
    with pytest.raises(TypeError, match="same_network"):
        bool(from_dict(diamond(1, 2)) == 3)


@pytest.mark.parametrize("change", ["version", "nodes", "calls"])
def test_bad_data_is_refused(change: str) -> None:
    data = copy.deepcopy(diamond(1, 2))
    del data[change]
    with pytest.raises(ValueError, match="not an Architecture's data"):
        from_dict(data)


def test_listings_go_with_the_flow() -> None:
    graph = from_dict(diamond(1, 2))
    nodes = graph.layers

    def listed(*kinds: str) -> bool:
        return can_be_listed_as(graph, nodes, kinds, lambda n: n.kind)

    assert listed("Dense", "Dropout", "add")
    assert listed("Dropout", "Dense", "add")
    assert not listed("Dense", "add", "Dropout")
    assert not listed("Dense", "Dropout")


@pytest.mark.parametrize(
    ("name", "class_name", "found"),
    [
        ("dense", "Dense", None),
        ("dense_12", "Dense", None),
        ("hidden", "Dense", "hidden"),
        ("dense_b", "Dense", "dense_b"),
        ("conv2d_1", "Conv2D", None),
        ("re_lu_3", "ReLU", None),
        ("max_pooling2d", "MaxPooling2D", None),
        ("batch_normalization_2", "BatchNormalization", None),
        ("input_layer_4", "InputLayer", None),
        ("keras_tensor_61CLONE", "InputLayer", None),
        ("mean", "InputLayer", "mean"),
        ("functional_1", "Functional", None),
    ],
)
def test_automatic_names(name: str, class_name: str, found: str | None) -> None:
    assert learner_name(name, class_name) == found


def test_importing_checks_imports_no_keras() -> None:
    code = (
        "import sys, stackgraph.architecture, stackgraph.checks.structure\n"
        "assert not {'keras', 'tensorflow', 'scipy'} & set(sys.modules), 'heavy import'"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def test_settings_that_another_version_wrote_otherwise_are_the_same() -> None:
    """A picture in a notebook is older than the package that reads it."""
    data = diamond(1, 2, kinds=("LayerNormalization", "Dropout"))
    older, newer = copy.deepcopy(data), copy.deepcopy(data)
    for told, axis, rate in ((older, [-1], 0.0), (newer, 1, 0)):
        told["nodes"][1]["config"] = {"axis": axis, "epsilon": 0.001}
        told["nodes"][2]["config"] = {"rate": rate}
    assert same(from_dict(older), from_dict(newer))
    newer["nodes"][1]["config"] = {"axis": 0, "epsilon": 0.001}
    assert not same(from_dict(older), from_dict(newer))


@pytest.mark.parametrize("config", [None, [], "text", {"axis": [None]}])
def test_a_configuration_of_another_form_is_refused(config: Any) -> None:
    data = diamond(1, 2)
    data["nodes"][1]["config"] = config
    with pytest.raises(ValueError, match="not an Architecture"):
        from_dict(data)
