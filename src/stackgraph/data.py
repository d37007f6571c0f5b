"""The course's data sets: offline, split, scaled, the same every time.

From scikit-learn, or made from a seed.

Each function returns a ``Split``. Inputs are float32; scaling uses the training part only, as one
has to when the held-out part stands for data not seen yet. Every call returns fresh arrays, so a
cell that changes them spoils nothing elsewhere.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from stackgraph import parcels as _parcels

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_HELD_OUT = 0.25
_SEED = 0
_TRAIN_PAIRS = 4_000
_TEST_PAIRS = 1_000
_TRAIN_TABLES = 2_000
_TEST_TABLES = 500
_TRAIN_PARCELS = 2_000
_TEST_PARCELS = 500
_ROWS_OF_A_TABLE, _LETTERS, _TRAYS = 8, 16, 10
_TRAIN_STAMPS = 600
_TEST_STAMPS = 200
_STAMP_SIZE = 16
_TABLES = {
    "breast_cancer": True,
    "diabetes": False,
    "digits": True,
    "linnerud": False,
    "wine": True,
}
"""scikit-learn's tables, and whether what is asked is a class: then each is split in proportion."""

__all__ = [
    "Split",
    "breast_cancer",
    "diabetes",
    "digit_pairs",
    "digits",
    "digits_by_class",
    "linnerud",
    "lookups",
    "parcels",
    "reader_weights",
    "stamps",
    "turned_digits",
    "wine",
]


@dataclass(frozen=True, eq=False)
class Split:
    """Data to learn from and data held out. ``x`` and ``y`` are arrays, or dicts of arrays.

    Use the four attributes, or unpack it as Keras' own data sets are unpacked:
    ``(x_train, y_train), (x_test, y_test) = sg.data.digits()``.
    """

    x_train: Any
    y_train: Any
    x_test: Any
    y_test: Any

    def __iter__(self) -> Iterator[tuple[Any, Any]]:
        yield self.x_train, self.y_train
        yield self.x_test, self.y_test


def digits(*, flat: bool = True) -> Split:
    """1,797 pictures of handwritten digits, 8 by 8 grey levels, and which digit each shows.

    ``x``: values in [0, 1], shape ``(n, 64)``, or ``(n, 8, 8, 1)`` with ``flat=False``.
    ``y``: 0 to 9, shape ``(n,)``. 1,347 to learn from, 450 held out, every digit in proportion.
    """
    x_train, x_test, y_train, y_test = _parts("digits")
    shape = (-1, 64) if flat else (-1, 8, 8, 1)
    train, test = (_real(x / 16.0).reshape(shape) for x in (x_train, x_test))
    return Split(train, _whole(y_train), test, _whole(y_test))


def turned_digits(*, flat: bool = True, seed: int = _SEED) -> Split:
    """The digits, half of them lying on their side, with two questions.

    ``x`` as in ``digits``; ``y``: a dict of ``"digit"`` (0 to 9) and ``"turned"`` (1 for a picture
    that was turned left by a quarter, else 0), each ``(n,)``. Which pictures are turned does not
    depend on their digit; ``seed`` chooses them.
    """
    random = np.random.default_rng(seed)
    parts: list[Any] = []
    for x, y in digits(flat=False):
        turned = _whole(random.permutation(np.arange(len(y)) % 2))
        pictures = np.where(turned[:, None, None, None] == 1, np.rot90(x, axes=(1, 2)), x)
        parts += [_real(pictures.reshape(-1, 64) if flat else pictures)]
        parts += [{"digit": y, "turned": turned}]
    return Split(*parts)


def digits_by_class(classes: Iterable[int], *, flat: bool = True) -> Split:
    """The digits of some classes only, e.g. ``range(5)`` or ``range(5, 10)``.

    ``x`` as in ``digits``; ``y`` is the place of the digit in ``classes``, from 0, shape ``(n,)``.
    Raises ValueError for classes that are not different digits.
    """
    wanted = list(classes)
    if not wanted or len(set(wanted)) < len(wanted) or not set(wanted) <= set(range(10)):
        raise ValueError(f"classes must be different digits, such as range(5), not {wanted}")
    place = np.full(10, -1)
    place[wanted] = np.arange(len(wanted))
    parts = []
    for x, y in digits(flat=flat):
        chosen = place[y] >= 0
        parts += [x[chosen], _whole(place[y][chosen])]
    return Split(*parts)


def digit_pairs(*, classes: Iterable[int] = range(10), seed: int = _SEED) -> Split:
    """Pairs of digit pictures: do both show the same digit? Half of them do.

    ``x``: a dict of ``"left"`` and ``"right"``, each ``(n, 64)`` in [0, 1]; ``y``: 1 for the same
    digit, 0 for different ones, shape ``(n,)``. 4,000 pairs to learn from and 1,000 held out, made
    from pictures that no training pair has. ``classes`` are the digits that may occur, so that
    others can be held out whole. ``seed`` chooses which pictures meet. Raises ValueError for
    classes that are not at least two different digits.
    """
    wanted = list(classes)
    if len(wanted) == 1:
        raise ValueError(f"pairs of different digits need two classes at least, not {wanted}")
    random = np.random.default_rng(seed)
    train, test = digits_by_class(wanted)
    return Split(*_pairs(*train, _TRAIN_PAIRS, random), *_pairs(*test, _TEST_PAIRS, random))


def diabetes() -> Split:
    """442 diabetes patients: ten measurements of each, and how far the disease went in a year.

    ``x``: ``(n, 10)``; ``y``: ``(n,)``; both standardised (0 is an average patient, 1 one standard
    deviation above). 331 to learn from, 111 held out.
    """
    x_train, x_test, y_train, y_test = _parts("diabetes")
    x_train, x_test = _standardised(x_train, x_test)
    y_train, y_test = _standardised(y_train, y_test)
    return Split(x_train, y_train, x_test, y_test)


def breast_cancer() -> Split:
    """569 tumours seen by three instruments: ten traits each, as mean, error and worst.

    ``x``: a dict of ``"mean"``, ``"error"`` and ``"worst"``, each ``(n, 10)`` and standardised;
    ``y``: 1 for benign, 0 for malignant, shape ``(n,)``. 426 to learn from, 143 held out.
    """
    x_train, x_test, y_train, y_test = _parts("breast_cancer")
    tables = _standardised(x_train, x_test)
    train, test = (
        {
            name: t[:, 10 * i : 10 * i + 10].copy()
            for i, name in enumerate(("mean", "error", "worst"))
        }
        for t in tables
    )
    return Split(train, _whole(y_train), test, _whole(y_test))


def wine(colour: str = "measured") -> Split:
    """178 wines: 13 measurements of each, its cultivar, and how intense its colour is.

    ``x``: ``(n, 13)``, standardised; ``y``: the cultivar, ``(n,)``, 0, 1 or 2. With
    ``colour="target"`` the colour intensity is no measurement but a second answer: ``x`` is
    ``(n, 12)`` and ``y`` a dict of ``"cultivar"`` and ``"colour"`` (standardised), each ``(n,)``.
    133 to learn from, 45 held out. Raises ValueError for another word.
    """
    if colour not in ("measured", "target"):
        raise ValueError(f"colour is 'measured' or 'target', not {colour!r}")
    x_train, x_test, y_train, y_test = _parts("wine")
    x_train, x_test = _standardised(x_train, x_test)
    if colour == "measured":
        return Split(x_train, _whole(y_train), x_test, _whole(y_test))
    train, test = (
        {"cultivar": _whole(y), "colour": x[:, _COLOUR].copy()}
        for x, y in ((x_train, y_train), (x_test, y_test))
    )
    rest = [np.delete(x, _COLOUR, axis=1) for x in (x_train, x_test)]
    return Split(rest[0], train, rest[1], test)


_COLOUR = 9
"""The column of scikit-learn's wine data with the colour intensity."""


def linnerud() -> Split:
    """20 men at a gym: three exercises (chins, situps, jumps), three sizes (weight, waist, pulse).

    ``x``: the exercises, ``(n, 3)``; ``y``: the sizes, ``(n, 3)``; both standardised. 15 to learn
    from, 5 held out.
    """
    x_train, x_test, y_train, y_test = _parts("linnerud")
    x_train, x_test = _standardised(x_train, x_test)
    y_train, y_test = _standardised(y_train, y_test)
    return Split(x_train, y_train, x_test, y_test)


def lookups(*, rows: int = _ROWS_OF_A_TABLE, seed: int = _SEED) -> Split:
    """Look-up tables: eight letters with the number of a tray each, and one letter asked for.

    ``x``: a dict of one-hot rows: ``"asked"`` ``(n, 1, 16)``, the letter asked for; ``"letters"``
    ``(n, rows, 16)``, those of the table, all different; ``"numbers"`` ``(n, rows, 10)``, the trays
    in the same order. ``y``: the tray that stands beside the letter asked for, 0 to 9, shape
    ``(n,)``. 2,000 tables to learn from, 500 held out; ``seed`` chooses them. ``rows``: how long a
    table is, 1 to 16. Raises ValueError for another number.
    """
    if rows not in range(1, _LETTERS + 1):
        raise ValueError(
            f"rows must be a whole number from 1 to {_LETTERS}, not {rows!r}: "
            f"the letters of a table are all different, and there are {_LETTERS}"
        )
    random = np.random.default_rng(seed)
    return Split(
        *_tables(_TRAIN_TABLES, int(rows), random), *_tables(_TEST_TABLES, int(rows), random)
    )


def parcels(*, seed: int = _SEED) -> Split:
    """Parcels of a sorting office: four inputs of different kinds, and two answers.

    ``x``: a dict of ``"picture"``, the handwritten zone, ``(n, 8, 8, 1)`` in [0, 1], float32;
    ``"weight"`` in kilograms, ``(n, 1)``, 0.5 to 15.4, float32, not scaled; ``"country"``,
    ``(n,)``, ``"AT"`` (home), ``"DE"``, ``"IT"`` or ``"US"``; ``"label"``, ``(n,)``, a text of 3
    to 8 words. Texts are Python strings in arrays of dtype object, as Keras takes them. ``y``: a
    dict of ``"depot"``, 0 to 4, and ``"fee"`` in euros, each ``(n,)``. The module
    ``stackgraph.parcels`` has the rule. 2,000 parcels to learn from, 500 held out, with pictures
    (from scikit-learn's digits) that no training parcel has; ``seed`` chooses them.
    """
    random = np.random.default_rng(seed)
    (train, zones), (test, others) = digits(flat=False)
    return Split(
        *_parcels.draw(train, zones, _TRAIN_PARCELS, random),
        *_parcels.draw(test, others, _TEST_PARCELS, random),
    )


def stamps(*, seed: int = _SEED) -> Split:
    """Scans of labels with a round stamp and a printed bar: which pixels are the stamp's ink?

    ``x``: grey levels in [0, 1], shape ``(n, 16, 16, 1)``; ink is above 0.5, paper below. In one of
    five places of stamp and bar the ink did not take. ``y``: the mask, 1 for ink of the stamp and 0
    elsewhere, of the same shape. 600 scans to learn from, 200 held out; ``seed`` chooses them. Made
    of whole random numbers, so that every platform gets the same pictures.
    """
    random = np.random.default_rng(seed)
    return Split(*_stamped(_TRAIN_STAMPS, random), *_stamped(_TEST_STAMPS, random))


def reader_weights() -> list[np.ndarray]:
    """The weights of a base that was trained to read the digits 0 to 9, for ``set_weights``.

    They fit ``BatchNormalization()``, ``Dense(48)``, ``Dense(24)`` on 64 pixels, each ``Dense``
    with relu behind it: eight float32 arrays. Trained (``tools/train_reader.py``) on the first
    1,000 pictures of ``digits().x_train``, which stand for an office with many labels; the other
    347 are for questions of your own.
    """
    return [weights.copy() for weights in _reader_weights()]


# ------------------------------------------------------------------------------------- helpers


@cache
def _reader_weights() -> list[np.ndarray]:
    with np.load(Path(__file__).with_name("reader_weights.npz")) as kept:
        return list(kept.values())


def read_tables() -> None:
    """Read and split scikit-learn's tables now, for processes that are forked from this one."""
    for name in _TABLES:
        _parts(name)


@cache
def _parts(name: str) -> tuple[np.ndarray, ...]:
    """``x_train, x_test, y_train, y_test`` of one of scikit-learn's tables. Not to be changed."""
    from sklearn import datasets
    from sklearn.model_selection import train_test_split

    x, y = getattr(datasets, f"load_{name}")(return_X_y=True)
    alike = y if _TABLES[name] else None
    parts = train_test_split(x, y, test_size=_HELD_OUT, random_state=_SEED, stratify=alike)
    return tuple(parts)


def _standardised(train: np.ndarray, test: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Both parts with the training part's mean at 0 and its standard deviation as 1."""
    mean, deviation = train.mean(axis=0), train.std(axis=0)
    return _real((train - mean) / deviation), _real((test - mean) / deviation)


def _pairs(
    x: np.ndarray, y: np.ndarray, count: int, random: np.random.Generator
) -> tuple[dict[str, np.ndarray], np.ndarray]:
    """``count`` pairs of different pictures, half of them of one digit, in random order."""
    left = random.integers(len(x), size=count)
    same = random.permutation(np.arange(count) % 2)
    alike = {digit: np.flatnonzero(y == digit) for digit in np.unique(y)}
    apart = {digit: np.flatnonzero(y != digit) for digit in alike}
    right = np.empty(count, dtype=int)
    for i, first in enumerate(left):
        if same[i]:
            pictures = alike[y[first]]
            chosen = random.integers(len(pictures) - 1)  # of those that are not the first itself
            right[i] = pictures[chosen + (pictures[chosen] >= first)]
        else:
            pictures = apart[y[first]]
            right[i] = pictures[random.integers(len(pictures))]
    return {"left": x[left], "right": x[right]}, _whole(same)


def _tables(
    count: int, rows: int, random: np.random.Generator
) -> tuple[dict[str, np.ndarray], np.ndarray]:
    """``count`` tables of ``rows`` rows, the letter asked of each, and what they say of it."""
    every = np.tile(np.arange(_LETTERS), (count, 1))
    letters = random.permuted(every, axis=1)[:, :rows]
    trays = random.integers(_TRAYS, size=(count, rows))
    row = random.integers(rows, size=(count, 1))
    asked = np.take_along_axis(letters, row, axis=1)
    x = {
        "asked": _real(np.eye(_LETTERS)[asked]),
        "letters": _real(np.eye(_LETTERS)[letters]),
        "numbers": _real(np.eye(_TRAYS)[trays]),
    }
    return x, _whole(np.take_along_axis(trays, row, axis=1)[:, 0])


def _stamped(count: int, random: np.random.Generator) -> tuple[np.ndarray, np.ndarray]:
    """``count`` scans, and the mask of the stamp's ink in each; both ``(count, 16, 16, 1)``."""
    every = (count, _STAMP_SIZE, _STAMP_SIZE)
    row, column = np.indices(every[1:])
    middle = random.integers(4, 12, size=(2, count, 1, 1))
    radius = random.integers(3, 5, size=(count, 1, 1))
    stamp = (row - middle[0]) ** 2 + (column - middle[1]) ** 2 <= radius**2 + 1
    upright = random.integers(2, size=(count, 1, 1)) == 1
    start = random.integers(0, _STAMP_SIZE - 2, size=(count, 1, 1))
    across = np.where(upright, column, row) - start
    bar = (across >= 0) & (across < 3)
    ink = (stamp | bar) & (random.integers(5, size=every) > 0)
    dark, light = random.integers(60, 101, size=every), random.integers(0, 41, size=every)
    grey = np.where(ink, dark, light) / 100
    return _real(grey[..., None]), _whole((stamp & ink)[..., None])


def _real(array: np.ndarray) -> np.ndarray:
    return np.array(array, dtype="float32")


def _whole(array: np.ndarray) -> np.ndarray:
    return np.array(array, dtype="int32")
