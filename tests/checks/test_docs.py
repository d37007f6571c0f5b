"""Every example in a check's docstring runs as it stands and says what it is quoted to say."""

from __future__ import annotations

import doctest
import inspect
import re
from typing import TYPE_CHECKING, Any

import pytest

pytest.importorskip("keras")

from stackgraph import checks
from stackgraph.architecture import ArchitectureError
from stackgraph.checks import HOME, CheckError

if TYPE_CHECKING:
    from collections.abc import Callable

pytestmark = pytest.mark.keras

CHECKS = sorted(name for name in HOME if name.startswith("check_"))
FAILED = "CheckError: "
PARSER = doctest.DocTestParser()


class Checker(doctest.OutputChecker):
    """Doctest's comparison; of a CheckError, whose module is not quoted, the first lines only."""

    def check_output(self, want: str, got: str, optionflags: int) -> bool:
        if want.startswith(FAILED):
            lines = got.removeprefix(f"{CheckError.__module__}.").splitlines(keepends=True)
            got = "".join(lines[: len(want.splitlines())])
        return super().check_output(want, got, optionflags)


def reports(docstring: str, name: str, names: dict[str, Any]) -> list[str]:
    """Doctest's report on each example that is untrue; what the examples bind is in ``names``."""
    test = PARSER.get_doctest(docstring, names, name, None, None)
    test.globs = names
    told: list[str] = []
    runner = doctest.DocTestRunner(checker=Checker(), optionflags=doctest.ELLIPSIS, verbose=False)
    runner.run(test, out=told.append, clear_globs=False)
    return told


def models_of_the_examples() -> dict[str, Any]:
    """What the module's docstring binds for the examples, made anew: some examples train."""
    names: dict[str, Any] = {}
    assert reports(checks.__doc__ or "", "stackgraph.checks", names) == []
    return names


def lacking(name: str, check: Callable[..., Any]) -> list[str]:
    """What a check's docstring lacks: an argument, what it raises, an example of each outcome."""
    text = inspect.getdoc(check) or ""
    arguments = text.partition("\nArgs:\n")[2].partition("\n\n")[0]
    raises = text.partition("\nRaises:\n")[2].partition("\n\n")[0]
    found = [
        f"argument {parameter}"
        for parameter in inspect.signature(check).parameters
        if parameter not in ("name", "hint")
        and not re.search(rf"^    {parameter}: \S", arguments, re.MULTILINE)
    ]
    if not re.match(r"    CheckError: \S", raises):
        found.append("what it raises")
    uses = [e for e in PARSER.get_examples(text) if e.source.startswith(f"{name}(")]
    if not any(e.want.startswith("passed: ") or e.want.endswith(" has an answer\n") for e in uses):
        found.append("a passing use")
    if not any((e.exc_msg or "").startswith(FAILED) for e in uses):
        found.append("a failing use")
    if "+SKIP" in text:
        found.append("examples that are run")
    return found


@pytest.mark.parametrize("name", CHECKS)
def test_examples_are_true(name: str) -> None:
    assert reports(getattr(checks, name).__doc__, name, models_of_the_examples()) == []


@pytest.mark.parametrize("name", CHECKS)
def test_docstring_is_complete(name: str) -> None:
    assert lacking(name, getattr(checks, name)) == []


def test_there_are_checks_to_look_at() -> None:
    assert len(CHECKS) > 40


@pytest.mark.parametrize(
    ("example", "says"),
    [
        ('check_count(3, 3, name="n")\npassed: n is 4', "Expected:\n    passed: n is 4"),
        ('check_count(3, 3, name="n")', "Expected nothing"),
        ("check_count(2, 3)\npassed: the answer is 3", "CheckError: the answer: wrong number"),
        (
            "check_count(3, 3)\nTraceback (most recent call last):\nCheckError: the answer: wrong",
            "passed: the answer is 3",
        ),
        (
            "check_count(2, 3)\nTraceback (most recent call last):\nCheckError: the answer: wrong",
            "CheckError: the answer: wrong number",
        ),
        (
            "check_count(2, 3)\nTraceback (most recent call last):\n"
            "CheckError: the answer: wrong number\n  expected: 3",
            "expected: another number",
        ),
        (
            "check_count(2)\nTraceback (most recent call last):\nCheckError: the answer: wrong",
            "TypeError",
        ),
        ("check_nothing(2)\npassed: the answer is 2", "NameError"),
    ],
)
def test_an_untrue_example_is_reported(example: str, says: str) -> None:
    told = reports(f">>> {example}", "untrue", {"check_count": checks.check_count})
    assert len(told) == 1
    assert says in told[0]


def test_the_first_lines_of_a_message_are_enough() -> None:
    example = """
    >>> check_count(2, 3)
    Traceback (most recent call last):
    CheckError: the answer: wrong ...
      expected: another number
    """
    assert reports(example, "true", {"check_count": checks.check_count}) == []


def test_an_incomplete_docstring_is_reported() -> None:
    def check_thing(value: int, size: int, *, name: str = "n", hint: str | None = None) -> None:
        """Pass.

        Args:
            value: a number.

        >>> check_thing(1, 2)  # doctest: +SKIP
        passed: n
        """

    assert lacking("check_thing", check_thing) == [
        "argument size",
        "what it raises",
        "a failing use",
        "examples that are run",
    ]


def test_what_the_author_got_wrong_raises_as_documented() -> None:
    names = models_of_the_examples()
    for error, code in [
        (KeyError, 'check_kind(classifier, "stack")'),
        (TypeError, 'check_zeroed_body_is(block, "tanh")'),
        (ValueError, "check_skip(block, around=0)"),
        (ValueError, 'check_score(classifier, None, None, metric="auc")'),
        (ValueError, 'check_tap(classifier, classifier, "nowhere")'),
        (IndexError, "check_tap(classifier, classifier, 7)"),
        (ArchitectureError, "check_same_architecture(classifier, keras.Sequential([]))"),
    ]:
        with pytest.raises(error):
            eval(code, names)
