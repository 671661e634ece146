from openupr.site.templatetags.printed import day, kind, official


def test_a_month_is_printed_as_it_stands():
    assert day("2027-01") == "2027-01"
    assert day(None) == "–"


def test_kinds_are_printed_in_the_field_s_words():
    assert kind("working_group_report") == "report of the Working Group"
    assert kind("advance_questions") == "advance questions"


def test_only_a_symbol_links_to_the_authentic_document():
    assert 'href="https://docs.un.org/en/A/HRC/43/15"' in official("A/HRC/43/15")
    assert "href" not in official("thematic list <b>")
    assert "&lt;b&gt;" in official("thematic list <b>")
