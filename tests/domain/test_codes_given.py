"""Codes that people gave."""

from openupr.domain.codes_given import Given, Proposal, given, how, payload, taken_back

PROPOSED = Proposal(("Justice", "Detention"), 4, "fast 0123", 0.9314)


def test_the_same_codes_in_another_order_are_accepted_and_others_corrected():
    assert how(("Detention", "Justice"), 4, PROPOSED) == "accepted"
    assert how(("Detention",), 4, PROPOSED) == "corrected"
    assert how(("Detention", "Justice"), 5, PROPOSED) == "corrected"
    assert how(("Detention",), 4, None) == "corrected"


def test_an_entry_holds_codes_model_and_how_sure_in_whole_numbers():
    assert payload("SVN/4/140.7", ["Justice"], 5, PROPOSED) == {
        "of": "SVN/4/140.7",
        "issues": ["Justice"],
        "action": 5,
        "how": "corrected",
        "proposed": {"issues": ["Justice", "Detention"], "action": 4, "by": "fast 0123", "sure_of_1000": 931},
    }
    assert "proposed" not in payload("SVN/4/140.7", ["Justice"], 5, None)
    unsure = payload("SVN/4/140.7", ["Justice"], 5, Proposal(("Justice",), 5, "facts"))
    assert "sure_of_1000" not in unsure["proposed"]


def test_the_later_word_stands():
    entries = [
        (1, "2026-01-01", payload("A/1/1", ["Justice", "Detention"], 4, PROPOSED)),
        (2, "2026-01-02", payload("A/1/1", ["Justice"], 5, PROPOSED)),
        (3, "2026-01-03", payload("A/1/2", ["Labour"], 1, None)),
    ]
    assert given(entries) == {
        "A/1/1": Given(("Justice",), 5, "corrected", 2, "2026-01-02"),
        "A/1/2": Given(("Labour",), 1, "corrected", 3, "2026-01-03"),
    }


def test_what_is_taken_back_stands_no_more_and_may_be_given_again():
    first = (1, "2026-01-01", payload("A/1/1", ["Justice"], 4, PROPOSED))
    back = (2, "2026-01-02", taken_back("A/1/1", 1))
    assert given([first, back]) == {}
    assert given([first, back, (3, "2026-01-03", first[2])])["A/1/1"].entry == 3
    assert given([back]) == {}
