"""The page of what is alike: the two side by side, all of it escaped, bounded, and linked."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from stackgraph.alike.comparing import Work, compare
from stackgraph.alike.networks import Network
from stackgraph.architecture import from_dict
from stackgraph.architecture.fingerprint import sketch
from stackgraph.pages.alike import Seen, write_alike, write_index
from stackgraph.pages.limits import MOST_PAIRS
from stackgraph.pages.report import write_report
from support import pages
from support.alike_class import unit_of_one_model, works
from support.answers import answer, program

if TYPE_CHECKING:
    from pathlib import Path


def written(folder: Path, found: list[Work], **names: str) -> tuple[Seen, str]:
    unit = unit_of_one_model()
    seen = write_alike(compare(found, unit), unit, folder / "report" / "alike", names, {})
    return seen, seen.page.read_text(encoding="utf-8")


def test_the_two_stand_side_by_side_with_their_shared_lines_marked(tmp_path: Path) -> None:
    both = {"ada": program("original"), "bob": program("renamed"), "cy": program("independent")}
    seen, text = written(tmp_path, works(both), ada="Ada Lovelace")
    assert seen.pairs == [("ada", "bob")]
    assert "ada (Ada Lovelace) beside bob" in re.sub(r"\s+", " ", pages.Seen(text).text)
    marked = re.findall(r'<span class="shared">● (.*?)</span>\n', text)
    assert any("softplus" in line for line in marked)
    assert not any("my own idea" in line for line in marked)
    assert "A list to look at, no verdict" in text
    assert "LSTM" not in text


def test_nobody_alike_is_said(tmp_path: Path) -> None:
    seen, text = written(tmp_path, works({"ada": program("independent"), "bob": "x = ("}))
    assert seen.pairs == []
    assert "No two submissions share enough" in text
    assert "exercise 1: a cell that is no Python" in text


def test_nothing_that_a_student_wrote_is_live(tmp_path: Path) -> None:
    live = f"note = '''{pages.LIVE}'''\n# {pages.LIVE}\n"
    both = {"ada<b>": live + program("original"), "bob": live + program("renamed")}
    seen, text = written(tmp_path, works(both), bob=pages.LIVE)
    assert seen.pairs == [("ada<b>", "bob")]
    tags = pages.Seen(text)
    assert tags.tags.count("script") == 1
    assert not {"img", "b"} & set(tags.tags)
    assert all("evil" not in value for _, _, value in tags.attributes)


@pytest.mark.long
def test_a_page_of_many_and_long_answers_is_bounded(tmp_path: Path) -> None:
    rest = "\n".join(f"layers.Dense({n})(x)  # {'long' * 200}" for n in range(100, 140))
    found: dict[str, str] = {}
    for number in range(120):
        text = f"{answer(number, 40)}\n{rest.replace('Dense(', f'Dense({number}, ')}"
        found |= {f"a{number:03d}": text, f"b{number:03d}": text}
    seen, text = written(tmp_path, works(found))
    assert len(seen.pairs) == 120
    assert text.count("beside</") + len(re.findall("<h3 id=.pair-", text)) == MOST_PAIRS
    assert "80 more pairs are not shown" in text
    assert "The page is full" in text
    assert len(text.encode()) < 3_000_000


def test_a_network_that_both_built_is_drawn_once(tmp_path: Path) -> None:
    data = pages.architecture()
    wrong = Network("model", sketch(from_dict(data)), 12, False, data)
    both = works({"ada": program("original"), "bob": program("renamed")})
    for work in both:
        work.networks["u01_e1"] = [wrong]
    text = written(tmp_path, both)[1]
    assert text.count("Both built this network as <code>model</code>") == 1
    assert text.count("data:image/svg+xml") == 1


@pytest.mark.parametrize("units", [[], ["u02_tiny"], ["u01_tiny", "u02_tiny"]])
def test_the_index_has_every_page_there_is(tmp_path: Path, units: list[str]) -> None:
    seen, _ = written(tmp_path, works({"ada": program("original")}))
    text = write_index(seen.page.parent, units).read_text(encoding="utf-8")
    assert 'href="u01_tiny.html"' in text
    assert ("stackgraph alike u02" in text) == ("u02_tiny" in units)


def test_the_report_links_to_it_and_its_links_lead_somewhere(tmp_path: Path) -> None:
    written(tmp_path, works({"ada": program("original")}))
    report = write_report(pages.a_class(3), tmp_path / "report")
    links = [v for _, n, v in pages.Seen(report.read_text("utf-8")).attributes if n == "href"]
    assert "alike/index.html" in links
    for page in (report.parent / "alike").glob("*.html"):
        found = pages.Seen(page.read_text(encoding="utf-8"))
        for link in [v for _, n, v in found.attributes if n == "href" and not v.startswith("#")]:
            assert (page.parent / link).is_file(), (page, link)


def test_written_answers_stand_beside_each_other_as_text(tmp_path: Path) -> None:
    said = f"It {pages.LIVE} reads the series slowly and quickly, and lets the weather decide."
    found = [
        Work("ada", {}, texts={"u01_e1": ["First.\n" + said]}),
        Work("bob", {}, texts={"u01_e1": [said.upper() + " Second."]}),
        Work("cy", {}, texts={"u01_e1": ["It is a gate."]}),
    ]
    seen, text = written(tmp_path, found)
    assert text.count('<pre class="words" tabindex="0"') == 2, "prose keeps within the page"
    assert seen.pairs == [("ada", "bob")]
    marked = re.findall(r'<span class="shared">● (.*?)</span>\n', text)
    assert len(marked) == 2
    assert "img" not in pages.Seen(text).tags
