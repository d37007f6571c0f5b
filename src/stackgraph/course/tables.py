"""CSV files that other programs made: rosters, gradebooks, worksheets."""

from __future__ import annotations

import csv
import io
import re
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import TYPE_CHECKING
from unicodedata import category

from stackgraph.course import CourseError
from stackgraph.course.students import UNSEEN

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_AMOUNT = re.compile(r"\d+(?:\.\d+)?|\d+,(?!\d{3}$)\d+")


@dataclass
class Table:
    """Rows of text, the header first, and the delimiter they stood with.

    ``name``: the file, and ``above``: how many rows stand there before the header, for messages.
    """

    rows: list[list[str]]
    delimiter: str = ","
    name: str = field(default="The table", compare=False)
    above: int = field(default=0, compare=False)

    @property
    def header(self) -> list[str]:
        """The first row."""
        return self.rows[0]

    def below(self, titles: int) -> Table:
        """The table without its first ``titles`` rows."""
        return replace(self, rows=self.rows[titles:], above=self.above + titles)

    def cells(self) -> list[dict[str, str]]:
        """The rows below the header by column; of two columns with one heading, the first.

        Raises CourseError for a row with more cells than headings: a name with a comma in it moves
        all behind it by one, so each would be taken for what it is not.
        """
        found = []
        for number, row in enumerate(self.rows[1:], start=2 + self.above):
            if any(text.strip() for text in row[len(self.header) :]):
                raise CourseError(
                    f"{self.name}, row {number}: {len(row)} cells under {len(self.header)} "
                    f"headings ({_shown(row, self.delimiter)}). Where a name has "
                    f"{_MARKS[self.delimiter]} in it, put the name in quotes: "
                    f'"Doe{self.delimiter} Jane".'
                )
            filled = row + [""] * (len(self.header) - len(row))
            found.append(dict(reversed(list(zip(self.header, filled, strict=False)))))
        return found


_MARKS = {",": "a comma", ";": "a semicolon", "\t": "a tab"}


def _shown(row: list[str], delimiter: str) -> str:
    text = delimiter.join(row)
    return repr(text if len(text) <= 80 else f"{text[:79]}…")


def read_table(path: Path, what: str) -> Table:
    """Read a CSV in UTF-8, or in UTF-16 with its mark (Blackboard's); ``,``, ``;`` or a tab between
    the cells, as the first row tells that is not blank. Empty rows are left out.

    Line breaks within a cell stay as they are. Raises CourseError, which calls the file ``what``.
    """
    return next(read_tables(path, what))


def read_tables(path: Path, what: str) -> Iterator[Table]:
    """As ``read_table``, and then as the file is with the other delimiters: a title above the
    headings may have a comma where they have semicolons. Raises CourseError as that does.
    """
    name = f"{what} {path}"
    text = _text_of(path, what)
    try:
        read = {mark: [row for row in _rows(text, mark) if row] for mark in _MARKS}
    except csv.Error as error:
        raise CourseError(f"{name} is no CSV that can be read: {error}.") from error
    if not read[","]:
        raise CourseError(f"{name} is empty. Export it again.")
    for mark in sorted(read, key=lambda mark: _width(read[mark]), reverse=True):
        _refuse_open_quote(text, mark, name)
        yield Table(read[mark], mark, name)


def _width(rows: list[list[str]]) -> int:
    """How many cells the first row has that is not blank."""
    return next((len(row) for row in rows if any(text.strip(" ,;\t") for text in row)), 0)


def _text_of(path: Path, what: str) -> str:
    try:
        data = path.read_bytes()
        _refuse_workbook(data, f"{what} {path}")
        wide = data[:2] in (b"\xff\xfe", b"\xfe\xff")
        text = data.decode("utf-16" if wide else "utf-8-sig")
    except FileNotFoundError as error:
        raise CourseError(f"{what} {path} is not there. Check the path.") from error
    except UnicodeDecodeError as error:
        raise CourseError(
            f"{what} {path} is not in UTF-8, so its names cannot be read for sure (older programs "
            "write Latin-1 or UTF-16). Open it and save it as 'CSV UTF-8', or export it again."
        ) from error
    except OSError as error:
        raise CourseError(f"{what} {path} cannot be read: {error}.") from error
    return _SEPARATOR.sub("", text, count=1)


_SEPARATOR = re.compile(r"\A\"?sep=[^\r\n]{1,4}\r?\n", re.IGNORECASE)
"""A first line that tells Excel the delimiter."""


def _refuse_workbook(data: bytes, name: str) -> None:
    """Raises CourseError for what a spreadsheet program or a browser saved in place of a CSV."""
    kinds = {b"PK\x03\x04": "a workbook", b"\xd0\xcf\x11\xe0": "a workbook", b"%PDF": "a PDF"}
    kind = next((kind for magic, kind in kinds.items() if data.startswith(magic)), "")
    if re.match(
        rb"(?:\xef\xbb\xbf)?\s*<(?:!doctype|html|\?xml|table|meta)", data[:200], re.IGNORECASE
    ):
        kind = "a web page"
    if kind:
        raise CourseError(
            f"{name} is {kind}, not a CSV. Export it as CSV, or open it in a spreadsheet program "
            "and save it as 'CSV UTF-8'."
        )


def _rows(text: str, delimiter: str) -> Iterator[list[str]]:
    return csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)


def _refuse_open_quote(text: str, delimiter: str, name: str) -> None:
    """Raises CourseError where a quote that is not closed swallows all rows below it."""
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    good = 0
    try:
        for _ in rows:
            good += 1
    except csv.Error as error:
        if "unexpected end" in str(error):
            raise CourseError(
                f'{name} has a quote (") in row {good + 1} that is not closed, so all below it '
                "would be one cell. Close or remove it."
            ) from None


def write_table(table: Table) -> str:
    """The text of a CSV file, lines ended as course systems end them."""
    out = io.StringIO()
    csv.writer(out, delimiter=table.delimiter, lineterminator="\r\n").writerows(table.rows)
    return out.getvalue()


def inert(row: list[str]) -> list[str]:
    """Cells that a spreadsheet takes for text and a terminal shows as they are.

    No formula, no control character, no mark that turns the direction of writing, one line each.
    """
    return [_inert_cell(text) for text in row]


_FORMULA = (
    "=",
    "+",
    "-",
    "@",
    "\N{FULLWIDTH EQUALS SIGN}",
    "\N{FULLWIDTH PLUS SIGN}",
    "\N{FULLWIDTH HYPHEN-MINUS}",
    "\N{FULLWIDTH COMMERCIAL AT}",
)


@lru_cache(maxsize=4096)  # a class has many cells, and few that differ
def _inert_cell(text: str) -> str:
    if text.isascii() and text.isprintable() and text[:1].isalnum():
        return text  # most are
    shown = "".join(
        " " if c in "\t\r\n" else c if category(c) not in UNSEEN else "\N{REPLACEMENT CHARACTER}"
        for c in text
    )
    return f"'{shown}" if shown.lstrip().startswith(_FORMULA) else shown


def amount(text: str) -> float | None:
    """``'100.00'`` or ``'100,00'`` as a number; None for anything else, ``'1,000'`` included."""
    return float(text.strip().replace(",", ".")) if _AMOUNT.fullmatch(text.strip()) else None
