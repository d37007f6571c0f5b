"""One submission in its two processes: honest work scores, tricks do not, accidents stay small."""

from __future__ import annotations

import json
from typing import Any

import pytest

from stackgraph.course.unit import Unit
from stackgraph.engine.grade import VERDICT_MARK, grade_submission
from stackgraph.engine.student import clean_outputs
from stackgraph.engine.verdict import Verdict
from stackgraph.sandbox.kernel import StudentKernel
from stackgraph.sandbox.warm import Limits, Warm
from support import kerasunit

pytestmark = [pytest.mark.notebooks, pytest.mark.sandbox]

PLAN = Unit.of(kerasunit.source(), kerasunit.UNIT)
LIMITS = Limits(cell_seconds=6, notebook_seconds=60)
E1 = {"u01_e1_classifier_units", "u01_e1_classifier_output"}
E2 = {"u01_e2_siamese_shared"}
E3 = {"u01_e3_facts_values"}
E4 = {"u01_e4_block_adds"}
BLOCK = kerasunit.BLOCK
WRONG = "classifier = keras.Sequential([keras.Input((4,)), layers.Dense(7), layers.Dense(3)])"


def grade(warm: Warm, content: Any = None, limits: Limits = LIMITS, **changes: str) -> Verdict:
    """``changes``: sources of answer cells by the name of what they bind."""
    made = kerasunit.submission(**changes) if content is None else content
    data = made if isinstance(made, bytes) or made is None else kerasunit.as_bytes(made)
    return grade_submission(PLAN, data, warm, limits)


def lost(verdict: Verdict) -> set[str]:
    assert all(c.points in (0, c.max_points) for c in verdict.cells)
    return {c.grade_id for c in verdict.cells if c.points == 0}


def kinds(verdict: Verdict) -> list[str]:
    return [e.kind for e in verdict.events]


def test_reference_has_full_marks_and_drawings(warm: Warm) -> None:
    verdict = grade(warm)
    assert lost(verdict) == set()
    assert verdict.events == []
    assert set(verdict.architectures) == {"classifier", "encoder", "siamese", "block_model"}
    assert set(verdict.seconds) == {"kernel_start", "student", "answers", "judge"}
    assert Verdict.from_json(verdict.to_json()) == verdict


def test_untouched_release_attempts_nothing(warm: Warm) -> None:
    verdict = grade(warm, kerasunit.untouched())
    assert {c.status for c in verdict.cells} == {"not attempted"}
    assert verdict.points == 0
    assert verdict.events == []
    for cell in verdict.cells:
        (told,) = cell.mismatches
        assert str(told) == cell.message
        assert told.hint.startswith("give ")
        assert cell.check == "check_attempted"
    marks = [c["metadata"].get(VERDICT_MARK) for c in verdict.notebook["cells"]]
    assert [m["status"] for m in marks if m] == ["not attempted"] * len(verdict.cells)


def test_mistake_loses_its_own_cells_with_the_message(warm: Warm) -> None:
    verdict = grade(warm, e1_classifier=WRONG)
    assert lost(verdict) == E1
    assert verdict.cell("u01_e1_classifier_output").message == "classifier: wrong activation"
    cells = {c["id"]: c for c in verdict.notebook["cells"]}
    assert cells["u01_e1_classifier_output"]["outputs"] == [
        {
            "output_type": "error",
            "ename": "CheckError",
            "evalue": "classifier: wrong activation",
            "traceback": ["classifier: wrong activation"],
        }
    ]


def test_error_in_a_cell_is_shown_and_the_rest_runs(warm: Warm) -> None:
    verdict = grade(warm, e3_facts="facts = 1\n1/0", after_e1_classifier="print('hello')")
    assert lost(verdict) == E3
    cells = {c["id"]: c for c in verdict.notebook["cells"]}
    assert cells["u01_e3_facts"]["outputs"][0]["ename"] == "ZeroDivisionError"
    printed = [c for c in verdict.notebook["cells"] if c["source"] == "print('hello')"]
    assert printed[0]["outputs"] == [{"output_type": "stream", "name": "stdout", "text": "hello\n"}]


def test_answer_spread_over_own_cells_counts(warm: Warm) -> None:
    reference = kerasunit.CLASSIFIER
    verdict = grade(warm, e1_classifier="# below", after_e1_classifier=reference)
    assert lost(verdict) == set()


def test_a_lambda_that_hides_weights_is_refused_with_the_way_out(warm: Warm) -> None:
    """One that is operations alone is opened, and right where they are."""
    layer = (
        "inner = layers.Dense(3)\n"
        "classifier = keras.Sequential(\n"
        "    [keras.Input((4,)), layers.Lambda(lambda x: inner(x), output_shape=(3,))]\n"
        ")"
    )
    verdict = grade(warm, e1_classifier=layer)
    assert lost(verdict) == E1
    cell = verdict.cell("u01_e1_classifier_units")
    assert cell.status == "refused"
    assert "weights" in cell.message


ATTACKS: dict[str, tuple[dict[str, str], set[str]]] = {
    "transformer drops tests": (
        {
            "e1_classifier": "get_ipython().input_transformers_cleanup.append("
            "lambda lines: [] if any('sg.' in line for line in lines) else lines)\n" + WRONG
        },
        E1,
    ),
    "forged collector": (
        {
            "e1_classifier": WRONG + "\nimport stackgraph.engine.answers.collect as a\n"
            "a.publish = lambda *x: None"
        },
        E1 | E2 | E3 | E4,
    ),
    "patched checks": (
        {
            "e1_classifier": "import stackgraph.checks as c\n"
            "c.check_attempted = lambda *a, **k: None\nsg.check_attempted = c.check_attempted\n"
            "import builtins\nbuiltins.AssertionError = type('A', (BaseException,), {})\n" + WRONG
        },
        E1,
    ),
    "lying class": (
        {
            "e3_facts": "class L(dict):\n    def __getitem__(self, k): return self\n"
            "    def __eq__(self, o): return True\n    def __len__(self): return 3\nfacts = L()"
        },
        E3,
    ),
    "display hook": (
        {"e1_classifier": "import sys\nsys.displayhook = lambda v: print(1)\nclassifier = 3\n3"},
        E1,
    ),
    "looks for tests": (
        {
            "e1_classifier": "import gc, glob\nfound = [o for o in gc.get_objects() "
            f"if isinstance(o, str) and '{'canary_of' + '_a_hidden_test'}'[::-1] in o[::-1]]\n"
            "classifier = None"
        },
        E1,
    ),
}


@pytest.mark.parametrize("name", ATTACKS)
def test_attack_earns_nothing(warm: Warm, name: str) -> None:
    changes, loses = ATTACKS[name]
    verdict = grade(warm, kerasunit.submission(**changes))
    assert lost(verdict) == loses, [c.message for c in verdict.cells]


def test_hidden_tests_are_nowhere_in_the_students_process(warm: Warm) -> None:
    """The process searches its own memory for a hidden test's words."""
    search = (
        "needle = bytes(reversed(b'tset_neddih_a_fo_yranac'))\n"
        "found = 0\n"
        "with open('/proc/self/maps') as maps, open('/proc/self/mem', 'rb') as memory:\n"
        "    for line in maps:\n"
        "        where, rights = line.split()[:2]\n"
        "        start, end = (int(x, 16) for x in where.split('-'))\n"
        "        if rights.startswith('rw') and end - start < 2**28:\n"
        "            try:\n"
        "                memory.seek(start)\n"
        "                found += memory.read(end - start).count(needle)\n"
        "            except OSError:\n"
        "                pass\n"
        "print('found', found - 1)\n"  # the needle itself
    )
    limits = Limits(cell_seconds=60, notebook_seconds=120)
    verdict = grade(warm, limits=limits, after_e4_block=search)
    printed = next(c for c in verdict.notebook["cells"] if c["source"] == search)["outputs"]
    text = "".join(o.get("text", "") for o in printed)
    assert text.startswith("found "), printed
    assert int(text.split()[1]) <= 3, text  # copies of the needle, but not a hidden test's line
    assert kerasunit.CANARY not in json.dumps(printed)


def test_a_kernel_at_its_bound_is_not_blamed_for_output(
    warm: Warm, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Even where it takes long to end after its connections have closed."""
    monkeypatch.setattr(StudentKernel, "ended_within", lambda *_: False)
    bomb = "import os\nwhile True:\n    try:\n        os.fork()\n    except OSError:\n        pass"
    verdict = grade(warm, limits=Limits(cell_seconds=30, notebook_seconds=120), e2_siamese=bomb)
    assert lost(verdict) == E2
    assert [e.detail for e in verdict.events if e.kind in ("kernel-died", "output-flood")] == [
        "the cell ended the kernel (processes)"
    ]


@pytest.mark.parametrize(
    ("code", "event"),
    [
        ("import os\nos._exit(0)", "kernel-died"),
        ("import os, signal\nos.kill(os.getpid(), signal.SIGKILL)", None),
        ("import ctypes\nctypes.string_at(0)", "kernel-died"),
        ("exit()", "kernel-died"),
        ("while True:\n    pass", "cell-timeout"),
        (
            "while True:\n    try:\n        while True:\n            pass\n"
            "    except BaseException:\n        pass",
            "cell-timeout",
        ),
        ("while True:\n    print('x' * 10000)", "output-flood"),
        ("x = [bytearray(2**26) for _ in range(200)]", None),
        ("import sys\nsys.setrecursionlimit(10**9)\ndef f(): f()\nf()", None),
    ],
    ids=["exit", "kill", "segfault", "quit", "loop", "stubborn", "flood", "memory", "stack"],
)
def test_accident_costs_its_own_cell(warm: Warm, code: str, event: str | None) -> None:
    verdict = grade(warm, e2_siamese=code)
    assert lost(verdict) == E2, [(c.grade_id, c.message) for c in verdict.cells]
    if event is not None:
        assert event in kinds(verdict)
        assert verdict.cell("u01_e2_siamese_shared").status == "stalled"


def test_time_of_the_notebook_is_bounded(warm: Warm) -> None:
    slow = "import time\ntime.sleep(4)"
    changes = {f"after_{name}": slow for name in ("e1_classifier", "e2_siamese", "e3_facts")}
    verdict = grade(warm, limits=Limits(cell_seconds=6, notebook_seconds=7), **changes)
    assert "notebook-timeout" in kinds(verdict)
    assert E1.isdisjoint(lost(verdict))
    assert lost(verdict) >= E4


HANGS = "\nif siamese.name == 'endless':\n    while True:\n        pass\n"
ENDLESS = "siamese = keras.Sequential([keras.Input((4,)), layers.Dense(2)], name='endless')\n"


def plan_with(**tests: str) -> Unit:
    """The unit with other test cells; ``e1_classifier_units="…"`` is that cell's new text."""
    made = kerasunit.source()
    for each in made["cells"]:
        each["source"] = tests.get(each["id"].removeprefix("u01_"), each["source"])
    return Unit.of(made, kerasunit.UNIT)


def judged(
    warm: Warm, plan: Unit, monkeypatch: pytest.MonkeyPatch, **changes: str
) -> tuple[Verdict, int]:
    """The verdict, and how many judge processes it took."""
    started: list[tuple[Any, ...]] = []
    call = warm.call

    def noting(*args: Any, **kwargs: Any) -> Any:
        started.append(args)
        return call(*args, **kwargs)

    monkeypatch.setattr(warm, "call", noting)
    data = kerasunit.as_bytes(kerasunit.submission(**changes))
    limits = Limits(cell_seconds=3, notebook_seconds=60)
    return grade_submission(plan, data, warm, limits), len(started)


def test_an_answer_that_stalled_is_not_given_to_the_next_judge(
    warm: Warm, monkeypatch: pytest.MonkeyPatch
) -> None:
    again = "sg.check_attempted(siamese, 'siamese')" + HANGS
    plan = plan_with(e2_siamese_shared=again, e3_facts_values=again, e4_block_adds=again)
    verdict, judges = judged(warm, plan, monkeypatch, e2_siamese=ENDLESS + "encoder = siamese")
    assert judges == 2
    assert lost(verdict) == E2 | E3 | E4
    assert {verdict.cell(g).status for g in E2 | E3 | E4} == {"stalled"}
    assert kinds(verdict).count("answer-stalled") == 3


def test_of_two_answers_that_stall_together_neither_is_tried_a_third_time(
    warm: Warm, monkeypatch: pytest.MonkeyPatch
) -> None:
    both = "sg.check_attempted(encoder, 'encoder')\nsg.check_attempted(siamese, 'siamese')" + HANGS
    alone = "sg.check_attempted(encoder, 'encoder')"
    plan = plan_with(e2_siamese_shared=both, e3_facts_values=alone, e4_block_adds=both)
    changes = {"e2_siamese": ENDLESS + "encoder = 3"}
    verdict, judges = judged(warm, plan, monkeypatch, **changes)
    assert judges == 2  # the encoder may be innocent still, and is tried alone in the second
    assert lost(verdict) == E2 | E4
    plan = plan_with(e2_siamese_shared=both, e3_facts_values=both, e4_block_adds=both)
    verdict, judges = judged(warm, plan, monkeypatch, **changes)
    assert judges == 3
    assert lost(verdict) == E2 | E3 | E4


def test_an_answer_that_stalls_costs_that_answer_only(
    warm: Warm, monkeypatch: pytest.MonkeyPatch
) -> None:
    plan = plan_with(e2_siamese_shared="sg.check_attempted(siamese, 'siamese')" + HANGS)
    verdict, _ = judged(warm, plan, monkeypatch, e2_siamese=ENDLESS)
    assert lost(verdict) == E2
    assert lost(grade(warm)) == set()


WEIGHTY = (
    "x = keras.Input((4,))\ny = layers.Dense(3)(x)\n"
    "for _ in range(300):\n    y = y + y\n"
    "classifier = keras.Model(x, y)"
)


@pytest.mark.parametrize(
    "code",
    [
        "classifier = 'x' * 10**9",
        "classifier = [0] * 10**8",
        "classifier = np.zeros(10**9, 'int8')",
        "x = keras.Input((4,))\nclassifier = keras.Model(x, layers.RepeatVector(10**8)(x))",
        "a = []\nclassifier = a\nfor _ in range(10**4):\n    a.append([])\n    a = a[0]",
        "classifier = []\nclassifier.append(classifier)",
        WEIGHTY,
    ],
    ids=["text", "list", "array", "repeat", "deep", "cycle", "long"],
)
def test_oversized_answer_costs_its_own_tests(warm: Warm, code: str) -> None:
    verdict = grade(warm, e1_classifier=code)
    assert lost(verdict) == E1, [(c.grade_id, c.status, c.message) for c in verdict.cells]


def test_forged_message_costs_what_it_holds(warm: Warm) -> None:
    """A collector that sends JSON nested beyond all bounds."""
    forged = (
        "import stackgraph.engine.answers.collect as collector\n"
        "genuine = collector.collect\n"
        "def collect(names, namespace, given=None):\n"
        "    header, arrays = genuine(names, namespace, given)\n"
        "    if 'facts' in names:\n"
        "        header = header.replace(b'67', b'[' * 10**5 + b']' * 10**5)\n"
        "    return header, arrays\n"
        "collector.collect = collect"
    )
    verdict = grade(warm, before_e1_classifier=forged)
    assert lost(verdict) == E3, [(c.grade_id, c.status, c.message) for c in verdict.cells]


def test_an_object_that_cannot_be_fetched_costs_only_itself(warm: Warm) -> None:
    """The other answers of its group are fetched without it, and its message says why."""
    trap = (
        "import collections, time\n"
        "class OrderedDict(collections.OrderedDict):\n"
        "    def items(self): time.sleep(60)\n"
        "    def __len__(self): time.sleep(60)\n"
        "    def __iter__(self): time.sleep(60)\n"
        "OrderedDict.__module__ = 'collections'\n"
        "facts = OrderedDict()"
    )
    verdict = grade(warm, e3_facts=trap)
    assert lost(verdict) == E3, [(c.grade_id, c.status, c.message) for c in verdict.cells]
    cell = verdict.cell("u01_e3_facts_values")
    assert cell.status == "stalled"
    assert cell.message.startswith("not graded: 'facts' is missing, because it could not be read")
    assert "answers-lost" in kinds(verdict)


def test_a_forged_reason_is_not_the_graders_own_word(warm: Warm) -> None:
    forged = (
        "import stackgraph.portable as portable\n"
        "portable.why_not_portable = lambda value: 'full marks \\u202e\\x1b[2J\\x00' * 400"
    )
    verdict = grade(warm, before_e1_classifier=forged)
    assert verdict.points == 0
    said = [e.detail for e in verdict.events if e.kind == "answer-refused"]
    assert said
    assert all(d.startswith("said by the submission's own kernel: not graded: ") for d in said)
    texts = [*said, *(c.message for c in verdict.cells)]
    assert not any(sign in text for text in texts for sign in "\u202e\x1b\x00")
    assert max(map(len, texts)) < 1000


def test_output_of_the_whole_notebook_is_bounded(warm: Warm) -> None:
    flood = "\n".join(["print('x' * 900_000)"])
    places = ("e1_classifier", "e2_siamese", "e3_facts")
    changes = {f"{where}_{name}": flood for name in places for where in ("before", "after")}
    limits = Limits(cell_seconds=6, notebook_seconds=60, notebook_output_bytes=2 * 2**20)
    verdict = grade(warm, limits=limits, **changes)
    assert lost(verdict) == set()
    assert kinds(verdict).count("output-flood") == 1
    assert len(json.dumps(verdict.notebook)) < 3 * 2**20


@pytest.mark.parametrize("data", [None, b"", b"{", b"PK"])
def test_unreadable_file_scores_zero_and_says_why(warm: Warm, data: bytes | None) -> None:
    verdict = grade_submission(PLAN, data, warm, LIMITS)
    assert verdict.points == 0
    assert verdict.events[0].kind in ("missing-notebook", "unreadable-notebook")
    assert all(c.message.startswith("not graded: ") for c in verdict.cells)


def test_outputs_that_are_no_nbformat_are_dropped() -> None:
    assert clean_outputs(
        [
            {"output_type": "stream", "name": "stdout", "text": {"a": 1}},
            {"output_type": "stream", "name": "other", "text": "x"},
            {"output_type": "display_data", "data": [1], "metadata": 3},
            {"output_type": "display_data", "data": {"text/plain": 3}, "metadata": {}},
            {"output_type": "error", "ename": 1, "evalue": None, "traceback": "no list"},
            {"output_type": "evil"},
            {"output_type": "stream", "name": "stdout", "text": "\ud800"},
        ]
    ) == [
        {"output_type": "error", "ename": "", "evalue": "", "traceback": []},
        {"output_type": "stream", "name": "stdout", "text": "\ufffd" * 3},
    ]


# one judge process, several submissions


def in_one_judge(warm: Warm, plan: Unit, *submissions: dict[str, str]) -> list[Verdict]:
    """Each graded in turn; the judge process is the same as far as the grader lets it be."""
    data = [kerasunit.as_bytes(kerasunit.submission(**changes)) for changes in submissions]
    return [grade_submission(plan, each, warm, SHARED) for each in data]


SHARED = Limits(cell_seconds=6, notebook_seconds=61)


@pytest.fixture
def judges(warm: Warm, monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Process numbers of the judges that were started from here on, none being kept before."""
    while (kept := warm.take(("judge", PLAN.locked_digest, SHARED))) is not None:
        kept.close()
    started: list[int] = []
    call = warm.call

    def noting(*args: Any, **kwargs: Any) -> Any:
        child = call(*args, **kwargs)
        started.append(child.pid)
        return child

    monkeypatch.setattr(warm, "call", noting)
    return started


def results(verdict: Verdict) -> list[tuple[str, str, str]]:
    return [(c.grade_id, c.status, c.message) for c in verdict.cells]


def test_ordinary_submissions_share_a_judge_and_are_judged_as_if_alone(
    warm: Warm, judges: list[int]
) -> None:
    wrong, empty = {"e1_classifier": WRONG}, {"e3_facts": "facts = None"}
    shared = in_one_judge(warm, PLAN, wrong, {}, empty, wrong, {})
    assert len(judges) == 1
    alone = [
        grade(warm, kerasunit.submission(**changes)) for changes in (wrong, {}, empty, wrong, {})
    ]
    assert [results(v) for v in shared] == [results(v) for v in alone]
    assert [v.architectures for v in shared] == [v.architectures for v in alone]
    assert [lost(v) for v in shared] == [E1, set(), E3, E1, set()]


@pytest.mark.parametrize(
    "changes",
    [
        {"e1_classifier": "classifier = keras.Sequential([layers.Lambda(lambda x: x)])"},
        {"e1_classifier": "classifier = 'x' * 10**9"},
    ],
    ids=["refused", "oversized"],
)
def test_a_judge_that_met_something_odd_serves_no_other(
    warm: Warm, judges: list[int], changes: dict[str, str]
) -> None:
    odd, clean = in_one_judge(warm, PLAN, changes, {})
    assert lost(odd) == E1
    assert lost(clean) == set()
    assert len(judges) == 2


def test_a_judge_in_which_a_test_failed_by_itself_serves_no_other(
    warm: Warm, judges: list[int]
) -> None:
    plan = plan_with(e3_facts_values="sg.check_attempted(facts, 'facts')\n1 / 0")
    first, second = in_one_judge(warm, plan, {}, {})
    assert "check-fault" in kinds(first)
    assert kinds(first) == kinds(second)
    assert len(judges) == 2


def test_a_check_that_breaks_down_tells_the_student_and_the_instructor(warm: Warm) -> None:
    plan = plan_with(e4_block_adds="sg.check_skip(block_model, around=0, name='block_model')")
    verdict = grade_submission(plan, kerasunit.as_bytes(kerasunit.submission()), warm, LIMITS)
    cell = verdict.cell("u01_e4_block_adds")
    assert (cell.status, cell.points) == ("error", 0)
    assert cell.message.startswith(
        "block_model could not be checked\n  actual:   check_skip stopped"
    )
    assert "show this message to your instructor" in cell.message
    (event,) = [e for e in verdict.events if e.kind == "check-fault"]
    assert (event.kind, event.cell, event.severity) == ("check-fault", cell.grade_id, "error")
    assert "Traceback" in event.detail
    assert "around" in event.detail


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"e3_facts": "facts = 1\n1/0"}, "facts: its cell did not run to its end"),
        ({"e3_facts": "facts = 1\n1/0"}, "a cell stopped with ZeroDivisionError"),
        ({"e3_facts": "%tensorflow_version 2.x\nfacts = 1"}, "take that line out"),
        ({"e3_facts": "facts = int(input('?'))"}, "nobody can type"),
        ({"e3_facts": "facts = 1", "after_e3_facts": "facts.append(3)"}, "has no attribute"),
        ({"e3_facts": "facts = None", "e4_block": "facts = 2\n" + BLOCK}, "cell below this test"),
        ({"e3_facts": "facts = 1\nwhile True: pass"}, "actual:   the cell ran longer than 6 s"),
        ({"e3_facts": "facts = 1\nwhile True: pass"}, "a graded cell has 6 seconds"),
    ],
)
def test_why_an_answer_is_wrong_or_missing_is_told(
    warm: Warm, changes: dict[str, str], words: str
) -> None:
    plan = plan_with(e3_facts_values="sg.check_number(facts, 2, name='facts')")
    submission = kerasunit.as_bytes(kerasunit.submission(**changes))
    verdict = grade_submission(plan, submission, warm, LIMITS)
    assert words in verdict.cell("u01_e3_facts_values").message


def test_what_a_test_leaves_in_the_judge_the_next_submission_does_not_find(
    warm: Warm, judges: list[int]
) -> None:
    leaves = (
        "sg.check_attempted(facts, 'facts')\n"
        "assert not hasattr(Scale, 'mark') and 'mark' not in globals(), 'left behind'\n"
        "Scale.mark = 1\n"
        "import keras as k\n"
        "assert k.layers.Dense(1).name == 'dense', 'names count on'"
    )
    plan = plan_with(e3_facts_values=leaves)
    first, second = in_one_judge(warm, plan, {}, {})
    assert len(judges) == 1
    assert [c.message for c in first.cells + second.cells if c.message] == []


def test_a_kept_judge_that_has_died_is_replaced(warm: Warm, judges: list[int]) -> None:
    in_one_judge(warm, PLAN, {})
    kept = warm.take(("judge", PLAN.locked_digest, SHARED))
    warm.keep(("judge", PLAN.locked_digest, SHARED), kept)
    kept.child.kill()
    (verdict,) = in_one_judge(warm, PLAN, {})
    assert lost(verdict) == set()
    assert verdict.events == []
    assert len(judges) == 2


def test_a_kept_judge_that_hangs_costs_nobody_anything(
    warm: Warm, judges: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Stopped between two submissions, it never says that it is ready."""
    monkeypatch.setattr("stackgraph.engine.judge.thread.SETUP_SECONDS", 3.0)
    in_one_judge(warm, PLAN, {})
    key = ("judge", PLAN.locked_digest, SHARED)
    kept = warm.take(key)
    kept.child.sock.sendall(b"\0\0\0\2\0\0\0\0{")  # the beginning of a frame that never ends
    warm.keep(key, kept)
    (verdict,) = in_one_judge(warm, PLAN, {})
    assert lost(verdict) == set()
    assert len(judges) == 2


def test_a_judge_serves_a_bounded_number(
    warm: Warm, judges: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("stackgraph.engine.judge.thread.MAX_SUBMISSIONS", 2)
    verdicts = in_one_judge(warm, PLAN, {}, {}, {})
    assert [lost(v) for v in verdicts] == [set()] * 3
    assert len(judges) == 2


def test_a_judge_that_is_worn_out_is_replaced_before_it_judges(
    warm: Warm, judges: list[int]
) -> None:
    """What one submission used up, of time or memory, the next must not lack."""
    burns = (
        "sg.check_attempted(facts, 'facts')\n"
        "from stackgraph.engine.judge import process\n"
        "process.MAX_JUDGE_SECONDS = 0.0"
    )
    plan = plan_with(e3_facts_values=burns)
    first, second = in_one_judge(warm, plan, {}, {})
    assert lost(first) == lost(second) == set()
    assert len(judges) == 2


@pytest.mark.parametrize("body", ['["no", "dict"]', "7", "null"])
def test_a_forged_reply_costs_its_own_cell(warm: Warm, body: str) -> None:
    forge = (
        "import json, time\n"
        f"get_ipython().kernel.session.wire.send('reply', json.loads('{body}'))\n"
        "time.sleep(1)"
    )
    verdict = grade(warm, e2_siamese=forge)
    assert lost(verdict) == E2, [(c.grade_id, c.message) for c in verdict.cells]
