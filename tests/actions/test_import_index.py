"""Files of other indexes into the database: matched to what is known, kept alone where nothing is, never doubled."""

from datetime import UTC, datetime

import pytest

from openupr.actions.import_index import form_of, import_if_index, import_index_file
from openupr.store import described, reviews
from openupr.store.importing import import_reading, undo
from openupr.store.index_parity import lines
from openupr.store.keep import Reading
from openupr.store.models import DocumentRow, Entry, ListRow
from openupr.store.search.texts import records
from openupr.store.suppressing import suppress, suppress_document
from tests.imports.indexes.files import classic_file, uhri, uhri_file
from tests.store import builders as b

TODAY = datetime.now(UTC).date()  # of the day on which the rows are brought: earlier, nothing would be known


def brought(path):
    source, file = form_of(path, None)
    return import_index_file(path, source, file, TODAY)


def told(text, by=("France",), position="Supported", **more):
    """A record of a review that no facts ship of: Slovenia's in the fourth cycle."""
    return uhri(text, by, position, UprSession=["48 Session"], UprCycle="4", **more)


def report(**more):
    document = b.report(state="SVN", session=48, cycle=4, symbol="A/HRC/959/15", **more)
    return import_reading(Reading(document, b.data_of(document), "r1", ("SVN", 4, 48), {}))


def shown(on=TODAY):
    return reviews.describe(reviews.find("SVN", 4), on)["recommendations"]


def test_a_row_is_matched_by_number_and_never_overrides_the_state(tmp_path, store):
    report(positions=(b.NOTED, b.PENDING, None))
    path = uhri_file(
        tmp_path, told(f"115.1 {b.TEXTS[0]} (France)"), told(f"115.2 {b.TEXTS[1]}", ["Portugal", "Slovakia"], "Noted")
    )
    outcome = brought(path)
    (review,) = outcome.reviews
    assert (outcome.word, review.matched, review.unmatched) == ("imported", 2, [])
    assert review.differ == [{"number": "115.1", "here": "noted", "index": "supported", "said": "Supported"}]
    first, second, third = shown()
    assert (first["position"], second["position"], third["position"]) == ("noted", "noted", None)
    assert second["standing"]["kind"] == "index"
    assert first["codes"][0]["vocabulary"] == "UHRI"
    assert first["codes"][0]["themes"] == ["Invented theme"]


def test_rows_without_numbers_are_matched_by_words_and_others_are_listed_not_entered(tmp_path, store):
    report(positions=(b.PENDING,) * 3)
    session = "48 - 2025"
    path = classic_file(
        tmp_path,
        f"Slovenia,,,{b.TEXTS[1]}s.,Portugal,,,Accepted,5,Justice,{session}",
        f"Slovenia,,,{b.TEXTS[1]}s.,Slovakia,,,Accepted,5,Justice,{session}",
        f"Slovenia,,,{b.TEXTS[1]}s.,Slovakia,,,Accepted,5,Justice,{session}",
        f"Slovenia,,,Something wholly other,France,,,Noted,5,Justice,{session}",
        f"Slovenia,,,Invented pledge,Slovenia,,,Voluntary Pledge,,,{session}",
        f"Atlantis,,,Invented,France,,,Noted,,,{session}",
    )
    outcome = brought(path)
    assert outcome.counts == {"read": 4, "merged": 1, "doubled": 1, "pledges": 1, "unplaced": 1}
    assert (outcome.reviews[0].matched, outcome.reviews[0].unmatched) == (1, ["row 4"])
    assert [one["number"] for one in shown()] == ["115.1", "115.2", "115.3"]
    assert shown()[1]["codes"][0] == {
        "vocabulary": "UPR Info",
        "issues": ["Justice"],
        "action": "5",
        "said": "Accepted",
    }


def test_a_review_that_is_not_known_is_kept_from_the_index_and_merged_when_its_report_comes(tmp_path, store):
    path = uhri_file(tmp_path, told(f"115.1 {b.TEXTS[0]}"), told(f"115.2 {b.TEXTS[1]}", ["Portugal"], "Noted"))
    outcome = brought(path)
    assert (outcome.reviews[0].provisional, outcome.reviews[0].matched) == (2, 0)
    before = shown()
    assert [(one["number"], one["position"]) for one in before] == [("115.1", "supported"), ("115.2", "noted")]
    assert all("Universal Human Rights Index" in one["source"]["symbol"] for one in before)
    report(positions=(b.NOTED, b.PENDING, None))
    after = shown()
    assert [one["number"] for one in after] == ["115.1", "115.2", "115.3"]
    assert [one["id"] for one in after[:2]] == [one["id"] for one in before]
    assert [one["position"] for one in after] == ["noted", "noted", None]
    assert after[0]["source"]["symbol"] == "A/HRC/959/15"


def test_the_order_of_imports_makes_no_difference(tmp_path, store):
    path = uhri_file(tmp_path, told(f"115.1 {b.TEXTS[0]}"), told("999.9 Something wholly other", ["Peru"]))
    brought(path)
    kept = report()
    one = [(each["number"], each["position"]) for each in shown()]
    undo(kept.entry)
    assert [each["number"] for each in shown()] == ["115.1", "999.9"]
    report()
    assert [(each["number"], each["position"]) for each in shown()] == one


def test_one_import_is_one_entry_that_is_undone_at_once(tmp_path, store):
    other = uhri("9.1 Plant", Countries=["Chile"], UprSession=["46 Session"], UprCycle="4")
    path = uhri_file(tmp_path, told("115.1 Plant"), other)
    outcome = brought(path)
    assert brought(path).word == "already imported"
    assert Entry.objects.count() == 1
    assert DocumentRow.objects.filter(entry_id=outcome.entry).count() == 2
    undo(outcome.entry)
    assert not DocumentRow.objects.exists()
    assert not ListRow.objects.exists()
    assert brought(path).word == "imported"


def test_rows_of_a_document_that_is_hidden_stay_out_and_hidden_names_are_withheld(tmp_path, store):
    report()
    suppress_document("A/HRC/959/15")
    records = told("115.1 Plant with Ulla Invented", Symbol="A/HRC/959/15"), told("115.2 Water Ulla Invented's tree")
    outcome = brought(uhri_file(tmp_path, *records))
    assert outcome.counts == {"hidden": 1, "read": 1}
    suppress("name", "Ulla Invented")
    (one,) = described.described("SVN", 4, TODAY)["recommendations"]
    assert "Ulla" not in one["text"]


@pytest.mark.parametrize("cut", [40, 400])
def test_a_file_cut_off_changes_nothing(tmp_path, store, cut):
    path = uhri_file(tmp_path, told("115.1 Plant"), told("115.2 Water"))
    path.write_bytes(path.read_bytes()[:-cut])
    outcome = brought(path)
    assert (outcome.status, outcome.word, Entry.objects.count()) == (2, "not readable", 0)


def test_the_report_is_told_in_lines_for_a_person(tmp_path, store):
    report(positions=(b.NOTED, b.PENDING, None))
    outcome = brought(uhri_file(tmp_path, told(f"115.1 {b.TEXTS[0]}", ["France", "Atlantis"]), told("9.9 Other")))
    text = "\n".join([outcome.line, *lines(outcome.reviews, outcome.unknown)])
    for said in (
        "rows 2 read",
        "1 matched",
        "Atlantis (1 rows)",
        "not matched: 9.9",
        "115.1 noted here, Supported there",
    ):
        assert said in text


def test_a_document_is_no_index_and_a_file_named_one_must_be(tmp_path, store):
    path = tmp_path / "table.csv"
    path.write_text("number,text\n1,x\n")
    assert import_if_index(path, None, None, TODAY) is None
    assert import_if_index(path, "uhri", None, TODAY).word == "not recognised"
    assert import_if_index(tmp_path / "missing", "uhri", None, TODAY).word == "not readable"
    assert import_if_index(tmp_path / "missing", None, None, TODAY) is None


def test_search_has_the_index_s_codes_as_facets_with_and_without_the_report(tmp_path, store):
    brought(uhri_file(tmp_path, told(f"115.1 {b.TEXTS[0]}")))
    brought(classic_file(tmp_path, f"Slovenia,,,{b.TEXTS[0]},France,,,Accepted,5,Justice,48"))
    names = ("theme", "issue", "action", "sdg", "persons", "position")
    said = [("Invented theme",), ("Justice",), ("5",), ("4 - INVENTED GOAL",), ("Invented persons",)]
    for position in ("supported", "noted"):
        whole = [one for one in records(TODAY) if one.fields["kind"] == ("recommendation",)]
        (one,) = [one for one in whole if "issue" in one.fields]
        if position == "noted":
            assert [one.fields.get(name) for name in names] == [*said, ("noted",)]
        report(positions=(b.NOTED, None))
