"""What the search page writes often."""

from django.utils.translation import override

from openupr.site.templatetags.searched import choices, marked, value_of


def test_a_value_is_in_the_words_of_the_page():
    assert value_of("position", {"value": "noted", "name": "noted", "shape": "○"}) == "○ noted"
    assert value_of("state", {"value": "SVN", "code": "SVN", "name": "Slovenia"}) == "Slovenia"
    assert value_of("document", {"value": "working_group_report"}) == "report of the Working Group"
    assert value_of("group", {"value": "African"}) == "African States"
    assert value_of("theme", {"value": "Food, water"}) == "Food, water"


def test_choices_are_links_with_counts_and_everything_is_escaped():
    one = {"value": "<b>&", "count": 27862, "chosen": False, "query": "q=a&theme=%3Cb%3E"}
    assert choices("theme", [one]) == (
        '<li><a href="/search?q=a&amp;theme=%3Cb%3E">&lt;b&gt;&amp;</a> <span>27\u202f862</span></li>'
    )
    chosen = choices("theme", [{**one, "chosen": True, "query": ""}])
    assert 'href="/search" aria-current="true"' in chosen


def test_what_matched_is_marked_and_everything_is_escaped():
    assert marked([("<i>", False), ("women & men", True)]) == "&lt;i&gt;<mark>women &amp; men</mark>"


def test_codes_are_in_the_language_of_the_page_with_the_english_name_at_hand_and_the_query_is_english():
    one = {"value": "Right to food", "count": 2, "chosen": False, "query": "theme=Right+to+food"}
    with override("es"):
        assert value_of("theme", one) == "Derecho a la alimentación"
        assert value_of("state", {"value": "General"}) == "General"
        link = '<a href="/search?theme=Right+to+food" title="Right to food">Derecho a la alimentación</a>'
        assert link in choices("theme", [one])
    assert "title" not in choices("theme", [one])


def test_a_category_of_action_has_its_name_beside_its_number():
    assert value_of("action", {"value": "5"}) == "5 specific action"
    assert value_of("action", {"value": "9"}) == "9"
