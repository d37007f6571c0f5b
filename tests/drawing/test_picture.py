"""From a model to a line of text, and from the line to a drawing and a network to compare with."""

from __future__ import annotations

import base64
import zlib

import pytest

pytest.importorskip("keras")

import keras
from keras import layers

import stackgraph as sg
from stackgraph.drawing.picture import picture, written
from support import structure_models as models

pytestmark = pytest.mark.keras


def test_a_picture_is_the_network_and_shows_what_a_drawing_shows() -> None:
    model = models.residual()
    shown = sg.picture(written(model))
    sg.check_same_architecture(model, shown.architecture)
    assert shown.text == sg.draw(model, title="").text
    assert shown.html_img() == sg.draw(model, title="").html_img()


def test_a_relu_of_its_own_stands_apart_in_a_picture_too() -> None:
    x = keras.Input((4,))
    model = keras.Model(x, keras.ops.relu(x + layers.Dense(4)(x)))
    shown = picture(written(model))
    assert shown.text == sg.draw(model, title="").text
    joined = keras.Model(x, layers.Activation("relu")(layers.Add()([x, layers.Dense(4)(x)])))
    for spelling in (model, joined):
        sg.check_same_architecture(spelling, shown.architecture)


def test_another_network_is_told_apart() -> None:
    shown = picture(written(models.siamese()))
    with pytest.raises(sg.CheckError):
        sg.check_same_architecture(models.residual(), shown.architecture)


def test_breaks_in_the_text_count_for_nothing() -> None:
    text = written(models.residual())
    assert max(map(len, text.split("\n"))) <= 92
    assert picture(text.replace("\n", "\n   ")).text == picture(text.replace("\n", "")).text


def test_no_code_and_no_name_of_a_variable_is_in_it() -> None:
    model = keras.Sequential([keras.Input((3,)), layers.Dense(2, name="seen")], name="unseen")
    text = zlib.decompress(base64.b64decode("".join(written(model).split()))).decode()
    assert "seen" in text
    assert "unseen" not in text
    assert "Sequential(" not in text


@pytest.mark.parametrize("cut", [1, 40])
def test_a_damaged_text_says_what_to_do(cut: int) -> None:
    with pytest.raises(ValueError, match="Take the cell back whole"):
        picture(written(models.residual())[:-cut])


def test_a_text_that_unpacks_to_very_much_is_refused() -> None:
    bomb = base64.b64encode(zlib.compress(b" " * 2**24)).decode()
    with pytest.raises(ValueError, match="too long"):
        picture(bomb)
