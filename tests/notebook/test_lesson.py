"""Lessons break things on purpose: the error shown is the telling one, and there must be one."""

import contextlib
import importlib.metadata

import pytest

from stackgraph.lesson import predicted, show_error, telling_paragraph

WRAPPED = (
    "Exception encountered when calling Sequential.call().\n\n"
    "\x1b[1mInput 0 of layer 'hidden' is incompatible with the layer\x1b[0m\n\n"
    "Arguments received by Sequential.call():\n  • inputs=tf.Tensor(shape=(2, 31))"
)


@pytest.mark.parametrize(
    ("message", "telling"),
    [
        ("Cannot convert '64' to a shape.", "Cannot convert '64' to a shape."),
        (WRAPPED, "Input 0 of layer 'hidden' is incompatible with the layer"),
        ("You cannot do that.\n\nDo this:\n```\nx\n```", "You cannot do that."),
        ("You cannot do that. You are doing this:\n\n```\nx\n```", "You cannot do that."),
        ("These are refused:\n\nx", "These are refused:"),
        ("", ""),
        (
            "{{function_node __wrapped__GatherV2_device_/job:localhost/device:CPU:0}} "
            "indices[0,0] = 25 is not in [0, 20) [Op:GatherV2] name: ",
            "indices[0,0] = 25 is not in [0, 20)",
        ),
        (
            "Graph execution error:\n\nDetected at node functional_1/embedding_1/GatherV2 defined "
            'at (most recent call last):\n  File "<frozen runpy>", line 198, in _run\n\n  '
            'File "/a/b.py", line 27, in take\n\nindices[0,1] = 27 is not in [0, 20)\n\t '
            "[[{{node functional_1/embedding_1/GatherV2}}]] [Op:__inference_multi_step_2231]",
            "indices[0,1] = 27 is not in [0, 20)",
        ),
    ],
)
def test_telling_paragraph_keeps_what_is_wrong(message: str, telling: str) -> None:
    assert telling_paragraph(message) == telling


def test_show_error_prints_and_goes_on(capsys: pytest.CaptureFixture[str]) -> None:
    with show_error():
        raise ValueError(WRAPPED)
    out = capsys.readouterr().out
    assert out == "ValueError: Input 0 of layer 'hidden' is incompatible with the layer\n"


def test_show_error_refuses_a_block_that_works() -> None:
    with pytest.raises(AssertionError, match="meant to show an error"), show_error():
        pass


@pytest.mark.parametrize(
    ("installed", "goes_on"), [("3.9.2", True), ("3.13.2", True), ("3.14.0", False), ("4.0", False)]
)
def test_show_error_forgives_a_keras_from_before_the_error(
    installed: str,
    goes_on: bool,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(importlib.metadata, "version", lambda name: installed)
    expected = contextlib.nullcontext() if goes_on else pytest.raises(AssertionError)
    with expected, show_error(since="3.14"):
        pass
    assert (f"this is {installed}" in capsys.readouterr().out) == goes_on


def test_show_error_lets_an_interrupt_through() -> None:
    with pytest.raises(KeyboardInterrupt), show_error():
        raise KeyboardInterrupt


@pytest.mark.parametrize(
    ("said", "line"),
    [
        (None, "whole: no prediction; Keras says 6,922\n"),
        (6922, "whole: you said 6,922: right\n"),
        (6922.0, "whole: you said 6,922.0: right\n"),
        (6784, "whole: you said 6,784: the biases are missing; Keras says 6,922\n"),
        (6500, "whole: you said 6,500: near; Keras says 6,922\n"),
        (64, "whole: you said 64: not so; Keras says 6,922\n"),
        ("6922", "whole: write a number, such as 41; Keras says 6,922\n"),
        (True, "whole: write a number, such as 41; Keras says 6,922\n"),
        (float("nan"), "whole: you said nan: not so; Keras says 6,922\n"),
    ],
)
def test_a_prediction_answers_back(
    capsys: pytest.CaptureFixture[str], said: object, line: str
) -> None:
    predicted(said, 6922, "whole", mistakes={6784: "the biases are missing"})
    assert capsys.readouterr().out == line


@pytest.mark.parametrize(
    ("said", "line"),
    [
        ((None, 8), "you said (None, 8): right\n"),
        ((8,), "you said (8,): the batch is missing; Keras says (None, 8)\n"),
        ([None, 9], "you said [None, 9]: not so; Keras says (None, 8)\n"),
    ],
)
def test_a_shape_can_be_predicted(
    capsys: pytest.CaptureFixture[str], said: object, line: str
) -> None:
    predicted(said, (None, 8), mistakes={(8,): "the batch is missing"})
    assert capsys.readouterr().out == line
