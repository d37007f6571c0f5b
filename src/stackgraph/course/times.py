"""Moments as people and programs write them: ISO 8601 or a question back, nothing is guessed.

``2026-12-01``, ``2026-12-01 23:59``, ``2026-12-01T23:59:30``, each with or without a zone behind
it: ``UTC``, ``Z``, ``+01:00`` or a name such as ``Europe/Berlin``.
"""

from __future__ import annotations

import re
import time
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone, tzinfo
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

YEARS = range(2000, 2100)
"""Years in which a course can take place; any other is a clock that was never set, or a slip."""

_MOMENT = re.compile(
    r"(\d{4})-(\d\d)-(\d\d)"
    r"(?:[T ]\s*(\d\d):(\d\d)(?::(\d\d)(?:[.,](\d{1,9}))?)?)?"
    r"\s*(\S+)?",
    re.ASCII,
)
_OFFSET = re.compile(r"([+-])(\d\d):?(\d\d)?", re.ASCII)
_NAME = re.compile(r"[A-Za-z]+(?:/[A-Za-z0-9_+-]+){1,2}", re.ASCII)
_SHORT = {"CET", "EET", "MET", "WET", "EST", "MST", "HST"}
"""Abbreviations that the zone data base itself has."""
DAY_END = (23, 59, 59)


class NotATime(ValueError):
    """Text that is no moment; says why, as the end of a sentence."""


@dataclass(frozen=True)
class Moment:
    """``utc``: the moment, in UTC without a zone. ``zone``: as it was written, '' for none."""

    utc: datetime
    zone: str = ""


def read_moment(text: str, local: tzinfo | None = None, *, abbreviations: bool = False) -> Moment:
    """What ``text`` says. A date alone is that day's end.

    Without a zone it is ``local``'s time, this machine's for None. ``abbreviations``: also take
    ``CET`` and the like, and this machine's own, as programs write them. Raises NotATime.
    """
    found = _MOMENT.fullmatch(text.strip()) if len(text) < 100 else None
    if not found:
        raise NotATime("it is not written as 2026-12-01 23:59")
    year, month, day, hour, minute, second, fraction, zone = found.groups()
    clock = (int(hour), int(minute), int(second or 0)) if hour else DAY_END
    micro = int((fraction or "0")[:6].ljust(6, "0"))
    if int(year) not in YEARS:
        raise NotATime(f"the year {int(year)} is not between {YEARS[0]} and {YEARS[-1]}")
    try:
        there = _zone(zone, abbreviations) if zone else local
        moment = datetime(int(year), int(month), int(day), *clock, micro, tzinfo=there)
        utc = moment.astimezone(UTC)
        if not abbreviations and moment.replace(fold=1).astimezone(UTC) != utc:
            raise NotATime(
                "the clocks are changed in that hour, so it comes twice or not at all there; give "
                "another, or the zone as +01:00"
            )
        return Moment(utc.replace(tzinfo=None), zone or "")
    except NotATime:
        raise
    except (ValueError, OverflowError, OSError):
        raise NotATime("there is no such day or hour") from None


def _zone(name: str, abbreviations: bool) -> tzinfo:
    if name.upper() in ("UTC", "Z", "GMT"):
        return UTC
    if name[0].isdigit() or name.casefold().replace(".", "") in ("am", "pm"):
        raise NotATime("the hour is not written as 23:59")
    if offset := _OFFSET.fullmatch(name):
        size = timedelta(hours=int(offset[2]), minutes=int(offset[3] or 0))
        if size > timedelta(hours=14):
            raise NotATime(f"no place on earth is {name} away from UTC")
        return timezone(size if offset[1] == "+" else -size)
    if _NAME.fullmatch(name) or (abbreviations and name in _SHORT):
        try:
            return ZoneInfo(name)
        except (ZoneInfoNotFoundError, ValueError, OSError):
            raise NotATime(f"{name!r} is no zone that is known here") from None
    if abbreviations and name in time.tzname:
        west = time.timezone if name == time.tzname[0] else time.altzone
        return timezone(timedelta(seconds=-west))
    raise NotATime(
        f"{name!r} does not say which zone is meant; write it as +01:00 or Europe/Berlin"
    )


def shown(utc: datetime, zone: str = "") -> str:
    """A moment in UTC without a zone, as this machine's time; and as it was typed, if in ``zone``.

    Seconds are shown where they are not 0.
    """
    here = utc.replace(tzinfo=UTC).astimezone()
    text = _written(here)
    if not zone:
        return text
    try:
        there = utc.replace(tzinfo=UTC).astimezone(_zone(zone, False))
    except NotATime:
        return text
    if there.utcoffset() == here.utcoffset():
        return text
    return f"{_written(there, zone)} (here {text})"


def _written(moment: datetime, name: str = "") -> str:
    clock = "%H:%M:%S" if moment.second else "%H:%M"
    return f"{moment.strftime(f'%Y-%m-%d {clock}')} {name or moment.strftime('%Z')}"
