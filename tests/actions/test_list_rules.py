"""The rules as plain data."""

from openupr.actions.list_rules import listed_rules
from openupr.discover import discover


def test_every_rule_is_listed_with_what_a_page_needs():
    listed = listed_rules()
    assert [one["name"] for one in listed] == list(discover("openupr.rules", "rule"))
    for one in listed:
        assert one["title"].endswith("."), one
        assert "\n" not in one["title"]
        assert one["kind"] in ("text", "decision", "practice")
        assert one["checks"] in ("document", "review", "session", "cycle", "term")
        assert one["description"].startswith(one["title"][:20])


def test_one_of_them_in_full():
    one = next(one for one in listed_rules() if one["name"] == "term_not_of_three_years")
    assert one["title"] == "A member of the Council serves three years."
    assert (one["since"], one["until"], one["checks"]) == ("2006-06-19", None, "term")
    assert (one["citation"], one["sureness"], one["configurable"]) == ("A/RES/60/251, paragraph 7", "seen", False)


def test_a_rule_that_is_not_surely_known_is_marked_configurable():
    marked = {one["name"] for one in listed_rules() if one["configurable"]}
    assert marked == {one["name"] for one in listed_rules() if one["sureness"] in ("knowledge", "uncertain")}
    assert "paper_over_word_limit" in marked
