"""The roster: whose group is whose, whose name is whose, and tables as people write them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from stackgraph.course import CourseError
from stackgraph.course.roster import Roster, plain
from stackgraph.grading.groups import members

if TYPE_CHECKING:
    from pathlib import Path


def read(tmp_path: Path, text: str) -> Roster:
    path = tmp_path / "roster.csv"
    path.write_text(text, encoding="utf-8")
    return Roster.read(path)


@pytest.mark.parametrize(
    "word",
    [
        *(
            "-",
            "–",
            "—",
            "none",
            "None",
            "N/A",
            "n.a.",
            "0",
            "0.0",
            '="0"',
            "null",
            "Keine",
            "k.A.",
        ),
        *("#N/A", "#NV", "#BEZUG!", "#REF!", "#NOM?", "No group", "(no  group)", "Aucun groupe"),
        *("Default group", "Standardgruppe", "Groupe par défaut", "Groupe par de\u0301faut"),
        *("Grupo por defecto", "Gruppo di default", "Standaardgroep", "Grupo padrão"),
    ],
)
def test_a_word_for_no_group_makes_none(tmp_path: Path, word: str) -> None:
    quoted = word.replace('"', '""')
    roster = read(tmp_path, f'id,group\nada,"{quoted}"\nbob,"{quoted}"\ncem,T1\ndan,T1\n')
    assert members(roster) == {"cem": ["cem", "dan"], "dan": ["cem", "dan"]}


@pytest.mark.parametrize("word", ["1", "00", "Team 0", "Nona", "A-", "#1", "N", "Gruppe Keine 3"])
def test_any_other_word_is_a_group(tmp_path: Path, word: str) -> None:
    roster = read(tmp_path, f"id,group\nada,{word}\nbob,{word}\n")
    assert members(roster) == {"ada": ["ada", "bob"], "bob": ["ada", "bob"]}


def test_moodles_german_worksheet_has_nobody_share_with_everybody(tmp_path: Path) -> None:
    roster = read(
        tmp_path,
        "ID;Vollständiger Name;E-Mail-Adresse;Status;Gruppe\n"
        "Teilnehmer/in 11;Jane Doe;jane@x.org;;Standardgruppe\n"
        "Teilnehmer/in 12;Max Muster;max@x.org;;Standardgruppe\n"
        "Teilnehmer/in 13;Ann Lee;ann@x.org;;Rot\n"
        "Teilnehmer/in 14;Bo Ek;bo@x.org;;Rot\n",
    )
    assert {frozenset(group) for group in members(roster).values()} == {
        frozenset({"ann@x.org", "bo@x.org"})
    }


def test_one_group_of_most_of_the_class_is_refused(tmp_path: Path) -> None:
    """A word that nobody here knows for "no group" gives nobody another's points."""
    alone = "".join(f"s{i:02},ryhmätön\n" for i in range(11))
    with pytest.raises(CourseError) as told:
        read(tmp_path, "id,group\n" + alone + "ada,T1\nbob,T1\n")
    assert "11 of its 13 people in one group, 'ryhmätön'" in str(told.value)
    assert "empty for those who work alone" in str(told.value)


@pytest.mark.parametrize(("inside", "outside"), [(10, 2), (11, 11)])
def test_a_large_group_may_be_one(tmp_path: Path, inside: int, outside: int) -> None:
    rows = [f"s{i:02},T1\n" for i in range(inside)] + [f"r{i:02},\n" for i in range(outside)]
    assert len(members(read(tmp_path, "id,group\n" + "".join(rows)))) == inside


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("रीमा", "राम"),
        ("バン", "パン"),
        ("たかだ", "たがだ"),
        ("นี", "นู"),
        ("சி", "சு"),
        ("각", "가"),
    ],
)
def test_marks_that_make_another_letter_tell_people_apart(
    tmp_path: Path, one: str, other: str
) -> None:
    roster = read(tmp_path, f"id,first_name\ns1,{one}\n")
    assert [p.id for p in roster.called(one)] == ["s1"]
    assert roster.called(other) == []
    assert roster.find({}, other).person is None


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Zoë O’Hara", "ZOE OHARA"),
        ("Nguyễn Tú", "nguyen tu"),
        ("Άννα", "αννα"),
        ("Андрей", "андреи"),
        ("مُحَمَّد", "محمد"),
        ("דָּוִד", "דוד"),
        ("バン", "ハ\u3099ン"),
        ("バン", "ﾊﾞﾝ"),
        ("葛\U000e0100城", "葛城"),
        ("O´Hara", "O Hara"),
        ("1\u0301", "1"),
    ],
)
def test_accents_and_ways_of_storing_do_not(one: str, other: str) -> None:
    assert plain(one) == plain(other)


def test_an_exact_name_goes_before_one_with_other_accents(tmp_path: Path) -> None:
    roster = read(tmp_path, "id,first_name,last_name\ns1,Tú,Nguyễn\ns2,Tư,Nguyễn\ns3,Zoë,Ek\n")
    for name, student in (("Nguyễn Tú", "s1"), ("Tư NGUYỄN", "s2"), ("Nguyễn_Tu\u031b", "s2")):
        match = roster.find({}, name)
        assert (match.person and match.person.id, match.spelled) == (student, False)
    match = roster.find({}, "Nguyen Tu")
    assert (match.person, match.namesakes) == (None, True), "neither is guessed"
    assert roster.find({}, "Zoe Ek").spelled
    assert not roster.find({}, "Ek, Zoe\u0308").spelled


@pytest.mark.parametrize(
    ("text", "row", "hint"),
    [
        ("id,name,email\njdoe,Doe, Jane,jane@x.org\n", 2, '"Doe, Jane"'),
        ("id;name;email\nzoe;Zoë;z@x\njdoe;Doe; Jane;jane@x.org\n", 3, '"Doe; Jane"'),
        ("Class of 2026\nid,name,email\njdoe,Doe, Jane,jane@x.org\n", 3, '"Doe, Jane"'),
        ("Student,ID,SIS Login ID,Section\nDoe, Jane,7,jd,A\n", 2, '"Doe, Jane"'),
        ("name,email\nDoe, Jane,jane@x.org\n", 2, '"Doe, Jane"'),
    ],
)
def test_a_name_that_became_two_cells_is_refused(
    tmp_path: Path, text: str, row: int, hint: str
) -> None:
    """Its first name was read as the address, and the address was lost without a word."""
    with pytest.raises(CourseError) as told:
        read(tmp_path, text)
    assert f"roster.csv, row {row}: " in str(told.value)
    assert f"put the name in quotes: {hint}" in str(told.value)


def test_blank_cells_behind_the_last_heading_are_nothing(tmp_path: Path) -> None:
    (person,) = read(tmp_path, 'id,name,email\njdoe,"Doe, Jane",jane@x.org,, ,\n').people
    assert (person.full_name, person.email) == ("Jane Doe", "jane@x.org")


@pytest.mark.parametrize(
    "above",
    [
        *("Class of 2026, autumn\n", "\n", "\n\n", ";;;\n", " \n"),
        *("Ada, Bob, Cem, and all, 2026\n", "Networks, autumn\n\nas of 1, 2 or 3 December\n"),
    ],
)
@pytest.mark.parametrize("mark", [";", "\t"])
def test_what_stands_above_the_headings_does_not_tell_the_delimiter(
    tmp_path: Path, above: str, mark: str
) -> None:
    rows = ["id;first_name;last_name", "jdoe;Jane;Doe, Dr., B.A.", "zoe;Zoë;Ek"]
    roster = read(tmp_path, above + "".join(f"{row}\n".replace(";", mark) for row in rows))
    assert [(p.id, p.first_name, p.last_name) for p in roster.people] == [
        ("jdoe", "Jane", "Doe, Dr., B.A."),
        ("zoe", "Zoë", "Ek"),
    ]
