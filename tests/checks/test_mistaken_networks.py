"""One mistake is one complaint, in the learner's words, and it names the mistake."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING, Any

import pytest

pytest.importorskip("keras")

import keras
from keras import layers

from stackgraph.checks import CheckError, check_same_architecture
from support.mistaken_networks import GRAPHS, STACKS, stacked

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

pytestmark = pytest.mark.keras

FALSE_HERE = ("stale", "bypassed, with", "arrangement", "get_item", "not_equal", "{", "[[")
"""What may stand in a message only with evidence, or never."""


def complaint(built: Any, asked: Any) -> CheckError:
    with pytest.raises(CheckError) as caught:
        check_same_architecture(built, asked, name="net")
    return caught.value


def assert_names(error: CheckError, words: Iterable[str], at_most: int = 1) -> None:
    text = str(error)
    assert len(error.mismatches) <= at_most, text
    place = 0
    for word in words:
        found = text.find(word, place)
        assert found >= 0, f"{word!r} is not said (in this order):\n{text}"
        place = found


@pytest.mark.parametrize(
    ("shape", "asked", "built", "words"), [r[1:] for r in STACKS], ids=[r[0] for r in STACKS]
)
def test_a_mistake_in_a_stack_is_named(
    shape: tuple[int, ...],
    asked: Callable[[], Iterable[Any]],
    built: Callable[[], Iterable[Any]],
    words: list[str],
) -> None:
    right = stacked(shape, asked())
    check_same_architecture(stacked(shape, asked()), right)
    error = complaint(stacked(shape, built()), right)
    assert_names(error, words)
    assert not [w for w in FALSE_HERE if w in str(error)], str(error)


@pytest.mark.parametrize(("made", "words"), GRAPHS, ids=[g.__name__ for g, _ in GRAPHS])
def test_a_mistake_in_a_graph_is_named(
    made: Callable[[bool], keras.Model], words: list[str]
) -> None:
    right = made(False)
    check_same_architecture(made(False), right)
    error = complaint(made(True), right)
    assert_names(error, words)
    assert not [w for w in (*FALSE_HERE[3:], "stale") if w in str(error)], str(error)


def test_two_mistakes_are_two_complaints() -> None:
    def made(units: int, last: str | None) -> keras.Model:
        return stacked((64,), [layers.Dense(units, "relu"), layers.Dense(10, last)])

    error = complaint(made(24, None), made(32, "softmax"))
    assert [m.subject for m in error.mismatches] == [
        "net, layer 1 (Dense): wrong number of units",
        "net, layer 2 (Dense): wrong activation",
    ]


def test_a_misplaced_layer_word_for_word() -> None:
    def made(*rest: Any) -> keras.Model:
        return stacked((20,), [layers.Dense(64, "relu"), *rest, layers.Dense(5)])

    asked = made(layers.Dropout(0.3), layers.Dense(32, "relu"))
    built = made(layers.Dense(32, "relu"), layers.Dropout(0.3))
    assert (
        str(complaint(built, asked))
        == textwrap.dedent(
            """
            net, layer 3 (Dropout): in the wrong place
              expected: after layer 1 (Dense)
              actual:   after layer 2 (Dense)
              hint:     its result is what layer 2 (Dense) should be called on
            """
        ).strip()
    )


def test_exchanged_filters_word_for_word() -> None:
    def made(*filters: int) -> keras.Model:
        rest = [layers.GlobalAveragePooling2D(), layers.Dense(5)]
        return stacked((16, 16, 3), [*(layers.Conv2D(f, 3) for f in filters), *rest])

    assert (
        str(complaint(made(32, 64), made(64, 32)))
        == textwrap.dedent(
            """
            net, layer 1 (Conv2D) and layer 2 (Conv2D): the numbers of filters are exchanged
              expected: 64, then 32
              actual:   32, then 64
            """
        ).strip()
    )


def test_the_nearest_of_several_is_the_one_compared_with() -> None:
    def made(*units: int) -> keras.Model:
        return stacked((20,), [layers.Dense(u, "relu") for u in units])

    error = complaint(made(64, 31), [made(8, 8, 8), made(64, 32)])
    assert_names(error, ["layer 2 (Dense): wrong number of units", "32", "31"])
