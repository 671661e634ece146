from django.utils.translation import override

from openupr.site.templatetags.printed import (
    counts,
    dates_in_english,
    day,
    days,
    document,
    english,
    kind,
    label,
    official,
    span,
    undated,
)


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


def test_a_session_s_days_are_as_short_as_they_can_be():
    assert span({"start": "2019-11-04", "end": "2019-11-15"}) == "4 – 15 November 2019"
    assert span({"start": "2014-10-27", "end": "2014-11-07"}) == "27 October – 7 November 2014"
    assert span({"start": "2019-12-30", "end": "2020-01-10"}) == "30 December 2019 – 10 January 2020"
    assert span({"start": "2027-01", "end": "2027-02"}) == "Jan 2027 – Feb 2027"


def test_a_symbol_leads_to_its_page_here_where_it_is_imported(monkeypatch):
    monkeypatch.setattr("openupr.site.documents.imported", lambda: frozenset({"A/HRC/43/15", "a list, <1>"}))
    assert document("A/HRC/43/15") == '<a href="/documents/A/HRC/43/15"><bdi class="symbol">A/HRC/43/15</bdi></a>'
    assert 'href="/documents/a%20list%2C%20%3C1%3E"' in document("a list, <1>")
    assert 'href="https://docs.un.org/en/A/HRC/28/15"' in document("A/HRC/28/15")
    assert "href" not in document(None)
    assert document("ledger entry 12") == '<a href="/ledger/12">ledger entry 12</a>'


def test_the_day_of_an_import_does_not_pass_for_that_of_a_document():
    assert undated("day of import: no source here gives the date")
    assert not undated("date of the document")
    assert not undated(None)


def test_what_a_source_does_not_name_is_said_so():
    printed = counts({"supported": 2, "noted": 0, "none": 3, "received": 5})
    assert "● 2 supported" in printed
    assert "· 3 without a position here" in printed
    assert "noted" not in printed.replace("position none", "")


def test_the_dates_in_a_sentence_are_in_the_readers_form():
    assert days("adopted on 2015-03-19; of 2014-13-40") == "adopted on 19 March 2015; of 2014-13-40"


def test_an_english_text_is_marked_on_a_page_of_another_language_and_escaped():
    with override("ar"):
        assert english("a < b") == '<span lang="en" dir="ltr">a &lt; b</span>'
        assert dates_in_english("on 2019-11-12, 2019-13-12.") == "on 12 November 2019, 2019-13-12."
    assert english("a < b") == "a &lt; b"


def test_a_day_is_written_as_the_language_of_the_page_does():
    with override("zh-hans"):
        assert day("2019-11-12") == "2019年11月12日"
        assert days("on 2019-11-12.") == "on 2019年11月12日."
        assert span({"start": "2019-11-04", "end": "2019-11-15"}) == "2019年11月4日至15日"


def test_a_sentence_with_a_day_is_looked_up_without_it(monkeypatch):
    catalog = {"outcome adopted on %(day)s; no source": "document adopté le %(day)s ; aucune source"}
    monkeypatch.setattr("openupr.site.wording.gettext", lambda text: catalog.get(text, text))
    with override("fr"):
        assert (
            days("outcome adopted on 2019-11-01; no source") == "document adopté le 1er novembre 2019 ; aucune source"
        )
        assert days("100 % on 2019-11-01") == "100 % on 1er novembre 2019"
        assert days("from 2019-11-01 to 2019-11-02") == "from 1er novembre 2019 to 2 novembre 2019"


def test_a_name_of_a_theme_is_translated_with_its_english_name_at_hand_and_what_is_not_is_marked_english():
    with override("fr"):
        assert label("Right to food") == '<span title="Right to food">Droit à l’alimentation</span>'
        assert label("Invented < theme") == '<span lang="en" dir="ltr">Invented &lt; theme</span>'
    assert label("Right to food") == "Right to food"
    assert label(None) == ""
