from openupr.site import recommended
from openupr.vocabulary import record


def test_each_state_counts_once_for_each_number():
    rows = recommended.received("SVN")
    norway = next(one for one in [*rows["first"], *rows["rest"]] if one["code"] == "NOR")
    of_report = sum("NOR" in one.states for share in record.received_by("SVN") for one in share.recommendations)
    assert norway["times"] == of_report > 0
    assert sum(one["times"] for one in norway["reviews"]) == norway["times"]


def test_the_most_frequent_stands_first_and_is_the_measure_of_the_rest():
    rows = recommended.made("SVN")
    times = [one["times"] for one in [*rows["first"], *rows["rest"]]]
    assert times == sorted(times, reverse=True)
    assert rows["first"][0]["share"] == 100
    assert rows["states"] == len(times)
    assert rows["total"] == sum(times)


def test_what_was_received_counts_numbers_not_makers():
    assert recommended.received("SVN")["total"] == sum(len(one.recommendations) for one in record.received_by("SVN"))


def test_a_state_without_facts_has_no_rows():
    assert recommended.received("XXX") == {"total": 0, "states": 0, "first": [], "rest": []}
