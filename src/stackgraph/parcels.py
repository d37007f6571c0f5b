"""Parcels of the sorting office, drawn from a seed: what is on each, and what becomes of it.

Everything is drawn as whole numbers, so that a seed gives the same parcels on every machine. The
rule of the office is written out in ``depots`` and ``fees``; each takes several inputs to follow.
"""

from __future__ import annotations

import numpy as np

HOME = "AT"
SURCHARGES = {HOME: 0, "DE": 3, "IT": 4, "US": 9}
"""Country -> what a parcel costs more, in euros."""
FRAGILE = ("glass", "porcelain", "mirror", "lamp", "vase")
EXPRESS = "express"
_PLAIN = (
    *("books", "shoes", "socks", "toys", "tea", "tools", "cloth", "paper", "soap", "wool"),
    *("two", "old", "new", "red", "blue", "small", "large", "for", "from", "with"),
)
_HEAVY = 100
"""Tenths of a kilogram above which a parcel is heavy."""
_SHORTEST, _LONGEST = 3, 8


def draw(
    pictures: np.ndarray, zones: np.ndarray, count: int, random: np.random.Generator
) -> tuple[dict[str, np.ndarray], dict[str, np.ndarray]]:
    """``count`` parcels with a zone from ``pictures``, which show the digits ``zones``.

    The inputs and the answers, as ``data.parcels`` has them.
    """
    chosen = random.integers(len(pictures), size=count)
    tenths = random.integers(5, 155, size=count)
    abroad = random.integers(20, size=count) < 9
    others = np.array([c for c in SURCHARGES if c != HOME], dtype=object)
    country = np.where(abroad, others[random.integers(len(others), size=count)], HOME)
    label, fragile, express = _labels(count, random)
    x = {
        "picture": pictures[chosen],
        "weight": np.array(tenths[:, None] / 10, dtype="float32"),
        "country": country,
        "label": label,
    }
    y = {
        "depot": depots(zones[chosen], tenths, country, fragile),
        "fee": fees(tenths, country, express),
    }
    return x, y


def _labels(count: int, random: np.random.Generator) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Texts of 3 to 8 words, which of them name something fragile, and which say express."""
    length = random.integers(_SHORTEST, _LONGEST + 1, size=count)
    plain = random.integers(len(_PLAIN), size=(count, _LONGEST))
    things = random.integers(len(FRAGILE), size=count)
    fragile = random.integers(20, size=count) < 5
    express = random.integers(20, size=count) < 6
    first = random.integers(2**20, size=count) % length
    second = (first + 1 + random.integers(2**20, size=count) % (length - 1)) % length
    texts = np.empty(count, dtype=object)
    for i in range(count):
        words = [_PLAIN[w] for w in plain[i, : length[i]]]
        if fragile[i]:
            words[first[i]] = FRAGILE[things[i]]
        if express[i]:
            words[second[i]] = EXPRESS
        texts[i] = " ".join(words)
    return texts, fragile, express


def depots(
    zones: np.ndarray, tenths: np.ndarray, country: np.ndarray, fragile: np.ndarray
) -> np.ndarray:
    """The depot of each parcel: 0 what is fragile, else 1 what is heavy, else 2 what goes abroad,
    else 3 for the even zones and 4 for the odd ones.
    """
    rules = [fragile, tenths > _HEAVY, country != HOME, zones % 2 == 0]
    return np.select(rules, range(4), default=4).astype("int32")


def fees(tenths: np.ndarray, country: np.ndarray, express: np.ndarray) -> np.ndarray:
    """The fee of each parcel in euros: 4, half a euro a kilogram, the country's surcharge, and 5
    for express.
    """
    surcharge = np.array([SURCHARGES[c] for c in country])
    twentieths = 80 + tenths + 20 * surcharge + 100 * express
    return np.array(twentieths / 20, dtype="float32")
