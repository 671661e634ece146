from openupr.actions.list_moved import listed
from openupr.actions.take_step import kind_of, made, taken


def test_all_that_part_of_the_record_is_listed_with_source_and_sureness(store):
    told = listed()
    whose = [one["reviews"][0]["state"] for one in told["cases"]]
    assert whose == ["HTI", "IRQ", "LBY", "ISR", "GMB", "BIH", "BLR", "SDN", "UKR", "USA", "NIC"]
    steps = [step for one in told["cases"] for part in one["parts"] for step in part["steps"]]
    assert all(step["source"] and step["sureness"] for step in steps)


def test_a_decision_that_names_no_state_is_attached_to_none(store):
    told = listed()
    (one,) = [one for one in told["others"] if one["decision"] == "A/HRC/DEC/60/115"]
    assert (one["state"], one["name"], one["sureness"]) == (None, None, "medium")
    named = [step["decision"] for case in told["cases"] for part in case["parts"] for step in part["steps"]]
    assert "A/HRC/DEC/60/115" not in named
    assert [one["step"] for one in told["others"]] == [
        "outcome_of_two_states", "outcomes_split", "non_cooperation_decision",
    ]  # fmt: skip


def test_what_is_unknown_is_null(store):
    case = next(one for one in listed()["cases"] if one["reviews"][0]["state"] == "UKR")
    assert (case["new_date"], case["ended"]) == (None, None)
    assert set(case["days"].values()) == {None}


def test_days_to_the_new_session_are_counted_to_its_first_day(store):
    days = {one["reviews"][0]["state"]: one["days"]["from_decision_to_new_session"] for one in listed()["cases"]}
    assert (days["ISR"], days["USA"]) == (265, 360)


def test_a_rehearsal_is_listed_only_where_it_is_asked_for(store):
    words = {"about": "request_to_postpone"}
    taken([made("XAA/0", kind_of("communication_received"), words, {"on": "2024-07-01", "source": ""})])
    assert len(listed(rehearsal=True)["requests"]) == len(listed()["requests"]) + 1


def test_the_ledger_takes_the_place_of_the_record_where_it_tells_of_a_case(store):
    def of_the_united_states():
        return next(one for one in listed()["cases"] if one["reviews"][0]["state"] == "USA")

    def enter(kind, **words):
        taken([made("USA/4", kind_of(kind), words, {"on": "2025-01-01", "source": ""})])

    before = of_the_united_states()
    enter("review_scheduled", session="50")
    assert of_the_united_states() == before
    enter("communication_received", about="notice_of_non_participation")
    assert of_the_united_states()["began"]["on"] == "2025-01-01"
