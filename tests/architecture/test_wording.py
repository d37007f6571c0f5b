"""Operations and settings in a learner's words."""

from __future__ import annotations

from typing import Any

import pytest

from stackgraph.architecture.activations import with_defaults
from stackgraph.architecture.wording import (
    article,
    counted,
    operation_text,
    scale_text,
    setting,
    shift_text,
    slice_text,
    value_text,
)

EACH = ["slice", None, None, None]


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ([2, 2], "(2, 2)"),
        ([8], "(8,)"),
        ([[1, 1], [2, 2]], "((1, 1), (2, 2))"),
        ("same", "same"),
        (0.0, "0"),
        (0.25, "0.25"),
        (True, "True"),
        (None, "not given"),
        ({"shape": [3, 4], "digest": "0f"}, "an array of shape (3, 4)"),
        ({"class": "LSTM", "units": 8}, "LSTM"),
    ],
)
def test_a_value_as_it_is_typed(value: Any, text: str) -> None:
    assert value_text(value) == text


@pytest.mark.parametrize(
    ("index", "text"),
    [
        ([EACH, -1, EACH], "[:, -1, :]"),
        ([EACH, ["slice", 3, 6, None]], "[:, 3:6]"),
        ([EACH, ["slice", None, None, 2]], "[:, ::2]"),
        (["slice", 1, None, None], "[1:]"),
        (0, "[0]"),
        (["...", 0], "[..., 0]"),
    ],
)
def test_a_slice_with_its_brackets(index: Any, text: str) -> None:
    assert slice_text(index) == text


@pytest.mark.parametrize(
    ("operation", "class_name", "config", "text"),
    [
        ("Dense", "Dense", {"units": 3}, "Dense"),
        ("concatenate", "Concatenate", {"axis": 1}, "concatenate"),
        ("scale", "Multiply", {"factor": 0.5}, "* 0.5"),
        ("scale", "TrueDivide", {"factor": 0.00392157}, "/ 255"),
        ("scale", "Rescaling", {"factor": 0.00392157}, "Rescaling / 255"),
        ("scale", "Rescaling", {"factor": 2.0}, "Rescaling, scale 2"),
        ("shift", "Subtract", {"by": -0.5}, "- 0.5"),
        ("subtract", "Subtract", {"argument 0": 1}, "1 - x"),
        ("power", "Power", {"argument 1": 3}, "** 3"),
        ("not_equal", "NotEqual", {"argument 1": 0}, "!= 0"),
        ("true_divide", "TrueDivide", {}, "division"),
        ("get_item", "GetItem", {"argument 1": [EACH, 0]}, "slice [:, 0]"),
        ("sum", "Sum", {"axis": [1, 2]}, "sum over axes 1 and 2"),
        ("mean", "Mean", {"axis": 1}, "mean over axis 1"),
        ("sum", "Sum", {}, "sum over all axes"),
        ("GlobalAveragePooling1D", "Mean", {}, "mean over axis 1"),
        ("GlobalAveragePooling2D", "GlobalAveragePooling2D", {}, "GlobalAveragePooling2D"),
    ],
)
def test_an_operation_as_it_is_written(
    operation: str, class_name: str, config: dict[str, Any], text: str
) -> None:
    assert operation_text(operation, class_name, config) == text


def test_factors_and_numbers() -> None:
    assert [scale_text(f) for f in (0.1, 1 / 256, 2, -1)] == ["* 0.1", "/ 256", "* 2", "* -1"]
    assert [shift_text(b) for b in (1.0, -2)] == ["+ 1", "- 2"]


@pytest.mark.parametrize(
    ("word", "text"),
    [
        ("add", "an add"),
        ("concatenate", "a concatenate"),
        ("LSTM", "an LSTM"),
        ("GRU", "a GRU"),
        ("UnitNormalization", "a UnitNormalization"),
        ("UpSampling2D", "an UpSampling2D"),
        ("int", "an int"),
        ("* 0.5", "* 0.5"),
    ],
)
def test_articles(word: str, text: str) -> None:
    assert article(word) == text


def test_words_for_settings_and_counts() -> None:
    assert setting("kernel_size") == "kernel size"
    assert setting("argument 1") == "number"
    assert setting("strides") == "strides"
    assert [counted(n, "unit") for n in (1, 2)] == ["1 unit", "2 units"]


def test_an_activation_with_all_its_arguments() -> None:
    assert with_defaults("leaky_relu") == "leaky_relu(negative_slope=0.2)"
    assert with_defaults("softmax(axis=1)") == "softmax(axis=1)"
    assert with_defaults("tanh") == "tanh"
