"""The data sets: shape, range, determinism, and nothing held out that was learnt from."""

from __future__ import annotations

import hashlib
import runpy
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest

from stackgraph import data, parcels
from support import ROOT

if TYPE_CHECKING:
    from collections.abc import Callable

SETS: dict[str, tuple[Callable[[], data.Split], Any, Any, int, int]] = {
    "digits": (data.digits, (64,), (), 1347, 450),
    "digit_pictures": (lambda: data.digits(flat=False), (8, 8, 1), (), 1347, 450),
    "turned_digits": (data.turned_digits, (64,), {"digit": (), "turned": ()}, 1347, 450),
    "turned_pictures": (
        lambda: data.turned_digits(flat=False), (8, 8, 1), {"digit": (), "turned": ()}, 1347, 450,
    ),
    "digit_pairs": (data.digit_pairs, {"left": (64,), "right": (64,)}, (), 4000, 1000),
    "diabetes": (data.diabetes, (10,), (), 331, 111),
    "breast_cancer": (
        data.breast_cancer, {"mean": (10,), "error": (10,), "worst": (10,)}, (), 426, 143,
    ),
    "wine": (data.wine, (13,), (), 133, 45),
    "wine_heads": (
        lambda: data.wine(colour="target"), (12,), {"cultivar": (), "colour": ()}, 133, 45,
    ),
    "linnerud": (data.linnerud, (3,), (3,), 15, 5),
    "stamps": (data.stamps, (16, 16, 1), (16, 16, 1), 600, 200),
}  # fmt: skip
STAMPS = "d65ffc7b61cc365f4ec370ef4379f5238274655f99d9c2b92623a6a2399fa69f"
"""The digest of the held-out scans, in hundredths, and their masks."""


@pytest.fixture(params=SETS)
def case(request: pytest.FixtureRequest) -> tuple[Any, ...]:
    return SETS[request.param]


def arrays(part: Any) -> list[np.ndarray]:
    return list(part.values()) if isinstance(part, dict) else [part]


def shapes(part: Any) -> Any:
    if isinstance(part, dict):
        return {name: array.shape for name, array in part.items()}
    return part.shape


def with_rows(rows: int, shape: Any) -> Any:
    if isinstance(shape, dict):
        return {name: (rows, *one) for name, one in shape.items()}
    return (rows, *shape)


def test_shapes_are_those_documented(case: tuple[Any, ...]) -> None:
    load, x, y, train, test = case
    split = load()
    assert shapes(split.x_train) == with_rows(train, x)
    assert shapes(split.y_train) == with_rows(train, y)
    assert shapes(split.x_test) == with_rows(test, x)
    assert shapes(split.y_test) == with_rows(test, y)
    assert all(a.dtype == np.float32 for a in arrays(split.x_train) + arrays(split.x_test))


def test_every_call_gives_equal_but_fresh_arrays(case: tuple[Any, ...]) -> None:
    once, again = case[0](), case[0]()
    for name in ("x_train", "y_train", "x_test", "y_test"):
        for a, b in zip(arrays(getattr(once, name)), arrays(getattr(again, name)), strict=True):
            np.testing.assert_array_equal(a, b)
            assert not np.shares_memory(a, b)
            a += 1
            assert not np.array_equal(a, b)


def test_held_out_rows_are_not_in_the_training_part(case: tuple[Any, ...]) -> None:
    split = case[0]()
    for train, test in zip(arrays(split.x_train), arrays(split.x_test), strict=True):
        known = {row.tobytes() for row in train}
        assert not any(row.tobytes() in known for row in test)


def test_unpacks_as_keras_data_does() -> None:
    (x_train, y_train), (x_test, y_test) = data.digits()
    assert len(x_train) == len(y_train) == 1347
    assert len(x_test) == len(y_test) == 450


def test_global_random_state_is_neither_used_nor_changed() -> None:
    np.random.seed(1)
    before = data.digit_pairs().x_train["left"]
    drawn = np.random.random()
    np.random.seed(1)
    assert np.random.random() == drawn
    np.testing.assert_array_equal(data.digit_pairs().x_train["left"], before)


def test_digits_are_grey_levels_from_0_to_1_of_every_class() -> None:
    split = data.digits()
    assert split.x_train.min() == 0
    assert split.x_train.max() == 1
    share = np.bincount(split.y_test) / len(split.y_test)
    np.testing.assert_allclose(share, np.bincount(split.y_train) / len(split.y_train), atol=0.005)


def test_pictures_are_the_flat_digits_in_squares() -> None:
    flat, square = data.digits(), data.digits(flat=False)
    np.testing.assert_array_equal(square.x_test.reshape(-1, 64), flat.x_test)


def test_standardised_on_the_training_part() -> None:
    for table in (data.diabetes().x_train, data.diabetes().y_train, data.wine().x_train):
        np.testing.assert_allclose(table.mean(axis=0), 0, atol=1e-5)
        np.testing.assert_allclose(table.std(axis=0), 1, atol=1e-5)


def test_breast_cancer_tables_are_mean_error_and_worst() -> None:
    """The worst cell's radius goes with the mean radius; the share of benign ones is 63 %."""
    x = data.breast_cancer().x_train
    assert np.corrcoef(x["mean"][:, 0], x["worst"][:, 0])[0, 1] > 0.9
    assert data.breast_cancer().y_train.mean() == pytest.approx(357 / 569, abs=0.01)


def test_half_of_the_turned_digits_lie_on_their_side_whatever_their_digit() -> None:
    for (x, y), (upright, digit) in zip(
        data.turned_digits(flat=False), data.digits(flat=False), strict=True
    ):
        turned = y["turned"] == 1
        np.testing.assert_array_equal(y["digit"], digit)
        np.testing.assert_array_equal(x[~turned], upright[~turned])
        np.testing.assert_array_equal(x[turned], upright[turned].transpose(0, 2, 1, 3)[:, ::-1])
        assert turned.mean() == pytest.approx(0.5, abs=0.001)
        assert all(0.25 < turned[digit == d].mean() < 0.75 for d in range(10))


def test_weights_of_the_reader_tell_digits_and_new_questions_apart() -> None:
    """With a linear head on the features, trained on what the reader was not."""
    from sklearn.linear_model import LogisticRegression

    _gamma, _beta, mean, variance, *dense = data.reader_weights()
    assert [w.shape for w in dense] == [(64, 48), (48,), (48, 24), (24,)]
    split = data.digits()
    features = []
    for x in (split.x_train[1000:], split.x_test):
        x = (x - mean) / np.sqrt(variance + 1e-3)
        for kernel, bias in ((dense[0], dense[1]), (dense[2], dense[3])):
            x = np.maximum(x @ kernel + bias, 0)
        features.append(x)
    digit = LogisticRegression(max_iter=2000).fit(features[0], split.y_train[1000:])
    assert digit.score(features[1], split.y_test) > 0.93
    bowl = [np.isin(y, [0, 3, 5, 6, 8]) for y in (split.y_train[1000:], split.y_test)]
    assert (
        LogisticRegression(max_iter=2000).fit(features[0], bowl[0]).score(features[1], bowl[1])
        > 0.9
    )


def test_weights_of_the_reader_are_those_that_training_gives() -> None:
    train = runpy.run_path(str(ROOT / "tools" / "train_reader.py"))["trained"]
    for kept, made in zip(data.reader_weights(), train(), strict=True):
        assert (kept.dtype, kept.shape) == (np.dtype("float32"), made.shape)
        np.testing.assert_allclose(kept, made, rtol=1e-3, atol=1e-4)


def test_weights_of_the_reader_are_fresh_and_equal_at_every_call() -> None:
    once, again = data.reader_weights(), data.reader_weights()
    once[0] += 1
    assert not np.shares_memory(once[0], again[0])
    for a, b in zip(again, data.reader_weights(), strict=True):
        np.testing.assert_array_equal(a, b)


def test_pairs_are_balanced_and_labelled_right() -> None:
    train, test = data.digits()
    for (x, same), (pictures, labels) in zip(data.digit_pairs(), (train, test), strict=True):
        digit_of = {p.tobytes(): d for p, d in zip(pictures, labels, strict=True)}
        left = np.array([digit_of[row.tobytes()] for row in x["left"]])
        right = np.array([digit_of[row.tobytes()] for row in x["right"]])
        np.testing.assert_array_equal(left == right, same == 1)
        assert same.mean() == 0.5
        assert not any(np.array_equal(a, b) for a, b in zip(x["left"], x["right"], strict=True))


def test_pairs_of_another_seed_differ() -> None:
    a, b = data.digit_pairs(), data.digit_pairs(seed=1)
    assert not np.array_equal(a.x_train["left"], b.x_train["left"])


def test_pairs_hold_the_digits_asked_for_and_no_others() -> None:
    train, test = data.digits_by_class([4, 7])
    pairs = data.digit_pairs(classes=[4, 7])
    for (x, same), (pictures, _) in zip(pairs, (train, test), strict=True):
        known = {picture.tobytes() for picture in pictures}
        assert {row.tobytes() for side in x.values() for row in side} <= known
        assert same.mean() == 0.5


def test_pairs_of_all_digits_are_what_they_always_were() -> None:
    both = data.digit_pairs(), data.digit_pairs(classes=range(10))
    np.testing.assert_array_equal(both[0].x_test["right"], both[1].x_test["right"])


@pytest.mark.parametrize("classes", [[], [4], [4, 4], [4, 10]])
def test_pairs_need_two_different_digits(classes: list[int]) -> None:
    with pytest.raises(ValueError, match=r"two classes|different digits"):
        data.digit_pairs(classes=classes)


def test_digits_by_class_renumbers_in_the_order_given() -> None:
    low, high = data.digits_by_class(range(5)), data.digits_by_class(range(5, 10))
    assert set(low.y_train) == set(high.y_train) == set(range(5))
    assert len(low.x_train) + len(high.x_train) == 1347
    turned = data.digits_by_class([9, 8, 7, 6, 5])
    np.testing.assert_array_equal(turned.x_test, high.x_test)
    np.testing.assert_array_equal(turned.y_test, 4 - high.y_test)


@pytest.mark.parametrize("classes", [[], [1, 1], [10], [-1]])
def test_digits_by_class_refuses_what_is_no_digit(classes: list[int]) -> None:
    with pytest.raises(ValueError, match="different digits"):
        data.digits_by_class(classes)


def test_the_colour_of_a_wine_is_measured_or_asked_for_never_both() -> None:
    measured, asked = data.wine(), data.wine(colour="target")
    colour = asked.y_test["colour"]
    np.testing.assert_array_equal(measured.x_test[:, 9], colour)
    assert not any(np.allclose(column, colour) for column in asked.x_test.T)
    with pytest.raises(ValueError, match="'measured' or 'target'"):
        data.wine(colour="red")


def test_lookups_hold_a_table_the_letter_asked_for_and_its_tray() -> None:
    split = data.lookups()
    for (x, y), count in zip(split, (2000, 500), strict=True):
        assert {k: v.shape for k, v in x.items()} == {
            "asked": (count, 1, 16),
            "letters": (count, 8, 16),
            "numbers": (count, 8, 10),
        }
        assert y.shape == (count,)
        assert all(part.dtype == np.float32 for part in x.values())
        letters, trays = x["letters"].argmax(axis=-1), x["numbers"].argmax(axis=-1)
        assert all(len(set(row)) == 8 for row in letters.tolist())
        rows = [
            list(row).index(a) for row, a in zip(letters, x["asked"][:, 0].argmax(-1), strict=True)
        ]
        np.testing.assert_array_equal(y, trays[np.arange(count), rows])
        np.testing.assert_array_equal(x["letters"].sum(axis=-1), 1)


@pytest.mark.parametrize("rows", [1, 12, 16])
def test_lookups_of_another_length_hold_different_letters_and_the_answer(rows: int) -> None:
    for x, y in data.lookups(rows=rows):
        assert x["letters"].shape[1:] == (rows, 16)
        assert x["numbers"].shape[1:] == (rows, 10)
        assert x["letters"].sum(axis=1).max() == 1
        found = (x["letters"] * x["asked"]).sum(axis=-1)
        np.testing.assert_array_equal(found.sum(axis=-1), 1)
        np.testing.assert_array_equal((found[..., None] * x["numbers"]).sum(axis=1).argmax(-1), y)


def test_lookups_without_a_length_are_those_that_the_course_always_had() -> None:
    digest = hashlib.sha256()
    for x, y in data.lookups():
        for name in sorted(x):
            digest.update(f"{name}{x[name].shape}{x[name].dtype}".encode() + x[name].tobytes())
        digest.update(str(y.dtype).encode() + y.tobytes())
    assert digest.hexdigest()[:16] == "22bed3bf5b9d7f53"
    np.testing.assert_array_equal(
        data.lookups().x_test["numbers"], data.lookups(rows=8).x_test["numbers"]
    )


@pytest.mark.parametrize("rows", [0, -1, 17, 2.5, "8", None])
def test_lookups_of_no_possible_length_are_refused(rows: Any) -> None:
    with pytest.raises(ValueError, match=r"from 1 to 16, not .*all different"):
        data.lookups(rows=rows)


def test_lookups_held_out_are_new_tables_and_repeat_by_seed() -> None:
    split, again, other = data.lookups(), data.lookups(), data.lookups(seed=1)
    known = {row.tobytes() for row in split.x_train["letters"]}
    assert not any(row.tobytes() in known for row in split.x_test["letters"])
    np.testing.assert_array_equal(split.x_test["numbers"], again.x_test["numbers"])
    assert not np.array_equal(split.x_test["numbers"], other.x_test["numbers"])
    # no row of the table, and no tray, is the answer more often than chance would have it
    rows = (split.x_train["letters"] * split.x_train["asked"]).sum(axis=-1).mean(axis=0)
    assert rows.max() < 0.16
    assert np.bincount(split.y_train, minlength=10).max() / 2000 < 0.14


def test_parcels_are_the_same_everywhere_and_follow_the_rule() -> None:
    split = data.parcels()
    x, y = split.x_train, split.y_train
    assert {k: v.shape for k, v in x.items()} == {
        "picture": (2000, 8, 8, 1), "weight": (2000, 1), "country": (2000,), "label": (2000,),
    }  # fmt: skip
    assert len(split.x_test["label"]) == len(split.y_test["fee"]) == 500
    assert x["label"][:2].tolist() == [
        "red for wool express blue wool",
        "cloth large express socks shoes red",
    ]
    assert x["country"][:2].tolist() == ["US", "AT"]
    np.testing.assert_allclose(x["weight"][:2, 0], [11.6, 0.6], rtol=1e-6)
    np.testing.assert_allclose(y["fee"][:2], [23.8, 9.3], rtol=1e-6)
    words = [set(text.split()) for text in x["label"]]
    fragile = np.array([bool(w & set(parcels.FRAGILE)) for w in words])
    heavy, abroad = x["weight"][:, 0] > 10.01, x["country"] != parcels.HOME
    assert (y["depot"][fragile] == 0).all()
    assert (y["depot"][~fragile & heavy] == 1).all()
    assert (y["depot"][~fragile & ~heavy & abroad] == 2).all()
    assert set(y["depot"][~fragile & ~heavy & ~abroad]) == {3, 4}
    assert {len(text.split()) for text in x["label"]} == set(range(3, 9))
    assert (data.parcels(seed=1).y_train["fee"] != y["fee"]).any()


def test_stamps_are_masks_of_ink_that_a_threshold_cannot_tell_from_the_bar() -> None:
    for (x, y), count in zip(data.stamps(), (600, 200), strict=True):
        assert x.shape == y.shape == (count, 16, 16, 1)
        assert (x.dtype, y.dtype) == (np.float32, np.int32)
        assert x.min() >= 0
        assert x.max() <= 1
        ink, stamp = x > 0.5, y == 1
        assert set(np.unique(y)) == {0, 1}
        assert not np.any(stamp & ~ink)  # a mask marks ink only
        overlap = (ink & stamp).sum() / (ink | stamp).sum()
        assert 0.45 < overlap < 0.6  # taking all ink for the stamp's is right half the time
        assert np.all(stamp.any(axis=(1, 2, 3)))


def test_stamps_are_the_same_on_every_platform_and_differ_by_seed() -> None:
    split = data.stamps()
    hundredths = np.rint(split.x_test * 100).astype("<i4").tobytes()
    masks = split.y_test.astype("<i4").tobytes()
    assert hashlib.sha256(hundredths + masks).hexdigest() == STAMPS
    assert not np.array_equal(split.x_test, data.stamps(seed=1).x_test)
    assert not np.array_equal(split.x_train[:200], split.x_test)
