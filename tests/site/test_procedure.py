import pytest

from openupr.actions import plenary_item
from openupr.actions.rehearse import rehearse
from openupr.actions.take_part import of_record
from openupr.actions.take_step import kind_of, made, taken
from openupr.domain.procedure.kinds import KINDS
from openupr.site import procedure


def test_a_review_of_which_nothing_is_known_is_planned(store):
    told = procedure.told("XAA", 0)
    assert (told["basis"], told["stage"], told["entries"], told["cases"]) == (None, "planned", [], [])
    assert told["mark"] == "invented for rehearsal"
    assert "review_scheduled" in [one["kind"] for one in told["next"] if one["usual"]]


def test_a_real_review_without_steps_in_the_ledger_is_told_by_the_record(store):
    told = procedure.told("ISR", 2)
    assert (told["basis"], told["next"], told["mark"]) == ("record", [], "")
    assert told["cases"][0]["about"] == "non-participation in the Working Group"
    assert all(one["source"] and one["from_record"] and one["entry"] is None for one in told["entries"])


def test_what_comes_next_has_who_acts_its_paragraph_and_its_days(store):
    words = {"session": "1", "date": "2024-08-05"}
    taken([made("XAA/0", kind_of("review_scheduled"), words, {"on": "2024-03-01"})])
    told = {one["kind"]: one for one in procedure.told("XAA", 0)["next"]}
    assert told["document_issued"]["due"]["last"] == "2024-06-24"
    assert told["document_issued"]["actors"] == ["secretariat", "State under review"]
    assert "review_opened" not in told
    assert told["postponement_decided"]["usual"] is False


@pytest.mark.parametrize("engine", ["sqlite"])
def test_a_rehearsed_review_names_states_its_positions_and_every_part_of_its_record(store):
    rehearse(14, 1)
    told = procedure.told("XAK", 0)
    assert (told["basis"], told["stage"], told["checks"]) == ("ledger", "implementation", [])
    (case,) = told["cases"]
    assert (case["closed"], case["open"], len(case["parts"])) == (True, [], 12)
    troika = next(one for one in told["entries"] if one["type"] == "troika_drawn")
    assert all(name.startswith("State ") for name in dict(troika["said"])["members"].split(", "))
    assert sum(one["n"] for one in told["positions"]) > 10


def test_what_history_breaks_in_a_part_of_the_procedure_stands_among_the_checks(store):
    odd = {"received": "10", "supported": "7", "noted": "2"}
    plenary_item.taken("XAA/0", plenary_item.made("XAA/0", "tally_stated", odd, "2025-01-20", **of_record("a report")))
    (check,) = procedure.told("XAA", 0)["checks"]
    assert (check["what"], check["entry"], check["on"]) == ("tally stated", 1, "2025-01-20")
    assert "10 = supported + noted + partially" in check["expected"]
    assert procedure.told("XAB", 0)["checks"] == []


def test_an_open_record_leads_to_its_next_part_with_who_acts(store):
    told = {"about": "request_to_postpone", "author": "Permanent Mission"}
    taken([made("XAA/0", kind_of("communication_received"), told, {"on": "2024-03-01"})])
    (case,) = procedure.told("XAA", 0)["cases"]
    assert case["way"] == "Postponement of a review"
    assert case["next"]["part"] == 2
    assert case["next"]["who"]
    assert case["next"]["steps"][0]["kind"] in KINDS
    held = procedure.told("ISR", 2)["cases"][0]
    assert (held["closed"], held["next"]) == (True, None)
