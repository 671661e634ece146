import csv

import pytest

from openupr.vocabulary.schemes import _link, crosswalk, vocabularies
from openupr.vocabulary.tables import BadCell, rows_of


def test_every_vocabulary_has_terms_a_version_and_a_source_and_no_term_twice():
    for one in vocabularies().values():
        names = [term.name for term in one.terms]
        assert names, one.key
        assert one.version, one.key
        assert one.source, one.key
        assert len(set(names)) == len(names), one.key


def test_every_link_leads_from_a_term_to_a_term_of_another_vocabulary_and_has_a_source():
    known = {(term.vocabulary, term.name) for one in vocabularies().values() for term in one.terms}
    for link in crosswalk():
        assert (link.vocabulary, link.term) in known, link
        assert (link.other_vocabulary, link.other_term) in known, link
        assert link.vocabulary != link.other_vocabulary
        assert link.source
        assert bool(link.evidence) == link.source.startswith("counted")


def test_no_link_is_there_twice():
    ends = [(one.vocabulary, one.term, one.other_vocabulary, one.other_term) for one in crosswalk()]
    assert len(set(ends)) == len(ends)


def test_every_theme_of_the_older_lists_leads_to_the_newest():
    led = {(one.vocabulary, one.term) for one in crosswalk() if one.other_vocabulary.endswith("-2026")}
    for key in ("ohchr-themes-coded", "ohchr-themes-numbered", "ohchr-themes-named"):
        assert not [term.name for term in vocabularies()[key].terms if (key, term.name) not in led]


def test_the_terms_are_those_of_the_official_lists(shared):
    with (shared / "vocab" / "uprinfo_issues_2014.csv").open(encoding="utf-8") as file:
        issues = [row["issue"] for row in csv.DictReader(file)]
    assert [term.name for term in vocabularies()["upr-info-issues-2014"].terms] == issues
    with (shared / "vocab" / "sdg_targets.csv").open(encoding="utf-8") as file:
        targets = [row["target"] for row in csv.DictReader(file)]
    assert [term.notation for term in vocabularies()["sdg-targets"].terms] == targets


def test_a_kind_of_link_that_is_none_names_file_and_line():
    row = rows_of("crosswalk")[0]
    row.cells["kind"] = "similar"
    with pytest.raises(BadCell, match=r"crosswalk.csv, line 2, kind"):
        _link(row)
