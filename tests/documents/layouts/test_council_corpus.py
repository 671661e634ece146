"""The plenary adoptions of the 14th and 28th sessions of the Council against facts of the record."""

import csv
from pathlib import Path

from openupr.documents.layouts.council_session_report import layout
from openupr.documents.read import read


def test_tallies_of_the_28th_session_are_those_of_the_record(shared: Path) -> None:
    adoptions = layout.parse(read(shared / "corpus/slovenia/A_HRC_28_2.pdf")).content.adoptions
    with (shared / "refdata/plenary_positions.csv").open(encoding="utf-8") as file:
        known = {r["iso3"]: r for r in csv.DictReader(file) if r["hrc_session"] == "28"}
    read_here = {one.state: (one.received, one.supported, one.noted, one.partially) for one in adoptions}
    columns = ("received", "supported", "noted", "partly")
    assert read_here == {state: tuple(int(row[c]) for c in columns) for state, row in known.items()}
    paragraphs = {one.state: one.paragraph for one in adoptions}
    assert (paragraphs["BIH"], {one.state: one.decision for one in adoptions}["GMB"]) == ("931", "A/HRC/DEC/28/114")


def test_bolivia_heard_eleven_ngos_and_long_lists_of_delegations_are_whole(shared: Path) -> None:
    adoptions = layout.parse(read(shared / "corpus/slovenia/A_HRC_28_2.pdf")).content.adoptions
    heard = {one.state: [speaker.role for speaker in one.speakers] for one in adoptions}
    assert heard["BOL"].count("stakeholder") == 11
    delegations = [len(roles) - roles.count("stakeholder") - roles.count("nhri") for roles in heard.values()]
    assert sum(16 <= number <= 18 for number in delegations) == 8


def test_the_14th_session_states_no_tally(shared: Path) -> None:
    adoptions = layout.parse(read(shared / "corpus/slovenia/A_HRC_14_37.pdf")).content.adoptions
    assert len(adoptions) == 16
    assert {(one.received, one.supported, one.noted, one.partially) for one in adoptions} == {(None,) * 4}
    assert all(one.decision for one in adoptions)
