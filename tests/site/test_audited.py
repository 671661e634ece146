from dataclasses import replace
from datetime import date

import pytest
from django.utils import translation

from openupr.actions.audit import statistics
from openupr.domain.analysis.subjects import BY_PERSONS
from openupr.domain.analysis.table import Told
from openupr.site import audited
from openupr.store.version import version

TODAY = date(2026, 11, 24)
pytestmark = pytest.mark.parametrize("engine", ["sqlite"])


def test_what_was_reckoned_is_kept_until_the_ledger_grows(store, monkeypatch):
    first = audited.found("E1", TODAY)
    assert audited.found("E1", TODAY) is first
    monkeypatch.setattr(audited, "state_of_the_ledger", lambda: "another")
    assert audited.found("E1", TODAY) is not first


def test_a_table_is_written_in_the_readers_language_with_its_caption(store):
    part = audited.part_of("E1", TODAY, "cycles")
    with translation.override("fr"):
        words = audited.in_words(statistics()["E1"], part, TODAY)
    assert words.rows[0] == ["1", "192", "100,0 %"]
    assert "each State once a cycle" in words.caption[1]
    assert f"Data version {version()}." in words.caption[2]
    assert audited.part_of("E1", TODAY, "nothing") is None


def test_whose_codes_a_figure_hangs_on_is_said(store, monkeypatch):
    proposed = replace(audited.material(TODAY), codes=audited.PROPOSED)
    monkeypatch.setattr(audited, "of_this_copy", lambda on: proposed)
    assert audited.coding_of(statistics()["E8"], TODAY).startswith("Proposed by a program")
    assert audited.coding_of(statistics()["E4"], TODAY) == ""
    assert any(line.startswith("Proposed by a program") for line in audited.caption(statistics()["E7"], TODAY))
    told = replace(proposed, given=Told(BY_PERSONS, 137, "2026-11-02"))
    monkeypatch.setattr(audited, "of_this_copy", lambda on: told)
    said = "Accepted or corrected by a person: 137, last on 2 November 2026."
    assert said in audited.caption(statistics()["E7"], TODAY)
    assert said not in audited.caption(statistics()["E4"], TODAY)
    monkeypatch.setattr(audited, "of_this_copy", lambda on: replace(told, codes=audited.GIVEN))
    assert audited.coding_of(statistics()["E8"], TODAY).startswith("Issues are those that a person accepted")
