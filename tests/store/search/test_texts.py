"""Every text of the database as a record."""

from datetime import date

import pytest

from openupr.domain import rehearsal
from openupr.domain.codes_given import payload
from openupr.store.coding import codes_given, give
from openupr.store.search.engine import Record
from openupr.store.search.texts import _coded, records
from openupr.store.suppressing import suppress
from tests.store import builders as b
from tests.store.keeping import BIH, keep

DAY = date(2026, 11, 24)
pytestmark = pytest.mark.parametrize("engine", ["sqlite"])


def test_recommendations_pledges_answers_and_the_president_s_words_are_records(store):
    keep(b.report((b.PENDING,) * 6), BIH)
    keep(b.addendum([(["115.1"], b.SUPPORTED)]), BIH)
    keep(b.session_report(6, 1, 5), BIH)
    found = list(records(DAY))
    assert [one.fields["kind"][0] for one in found].count("recommendation") == 6
    first = found[0]
    assert first.text == b.TEXTS[0]
    assert first.fields["state"] == ("BIH",)
    assert first.fields["group"] == ("Eastern European",)
    assert first.fields["by"] == ("FRA",)
    assert first.fields["bygroup"] == ("Western European and other",)
    assert first.fields["position"] == ("supported",)
    assert (first.fields["cycle"], first.fields["session"], first.fields["year"]) == (("2",), ("20",), ("2014",))
    assert first.fields["number"] == ("115.1",)
    assert first.fields["symbol"] == ("A/HRC/928/15",)
    assert (first.row["number"], first.row["page"], first.row["text"]) == ("115.1", 11, first.text)
    others = {(one.fields["kind"][0], one.text) for one in found[6:]}
    assert ("pledge", "Invented pledge") in others
    assert ("paragraph", "invented answer") in others
    assert ("paragraph", "invented sentence of the President") in others


def test_groups_of_several_recommending_states_stand_once_each(store):
    keep(b.report(), BIH)
    second = list(records(DAY))[1]
    assert second.fields["by"] == ("PRT", "SVK")
    assert second.fields["bygroup"] == ("Western European and other", "Eastern European")


def test_what_ohchr_s_list_says_can_be_searched_as_labels(store):
    keep(b.thematic_list((b.NOTED,) * 6, issued=date(2015, 4, 1)), BIH)
    one = next(records(DAY))
    assert one.fields["theme"] == ("Invented theme",)
    assert one.fields["sdg"] == ("SDG 4",)
    assert one.labels == ("Invented theme", "SDG 4")


def test_a_hidden_name_is_withheld_before_it_is_indexed(store):
    keep(b.report(), BIH)
    suppress("name", "invented register of bridges")
    found = list(records(DAY))
    assert not [one for one in found if "register" in one.text or "register" in str(one.row)]
    assert [one for one in found if "[name withheld]" in one.text == one.row["text"]]


def test_rehearsals_and_names_of_delegations_stay_out(store):
    keep(b.report(), ("XAA", rehearsal.CYCLE, 0))
    keep(b.report(symbol="A/HRC/929/1", name="other.pdf"), BIH)
    found = list(records(DAY))
    assert {one.fields["state"] for one in found} == {("BIH",)}
    assert not [one for one in found if "Invented Name" in str(one)]


def test_codes_that_a_person_gave_are_searched_as_his_and_never_beside_an_index_s(store):
    keep(b.report(), BIH)
    give(payload(f"BIH/2/115.{n}", ["Justice"], 4, None) for n in (1, 2))
    fields = {one.row["number"]: one.fields for one in records(DAY) if one.row["kind"] == "recommendation"}
    assert (fields["115.1"]["issue"], fields["115.1"]["action"]) == (("Justice",), ("4",))
    assert fields["115.1"]["coder"] == ("person",)
    assert not {"issue", "action", "coder"} & {*fields["115.3"]}
    of = Record("", "en", (), {"issue": ("Labour",), "coder": ("upr-info",)}, {"kind": "recommendation"}, None)
    of.row.update(state="BIH", cycle=2, number="115.1")
    assert _coded(of, codes_given()) is of
