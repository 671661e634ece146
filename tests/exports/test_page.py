"""The page of a review: aligned, complete, and nothing on it before its day."""

import pytest

from openupr.exports._page import day, page, short, told
from tests.exports import invented


def source(kind="report", symbol="A/HRC/928/15", **more):
    counts = dict.fromkeys(("supported", "noted", "partially", "pending", "none", "unlinked"), 0)
    return {
        "kind": kind, "symbol": symbol, "file": "invented.pdf", "entry": 1, "dated": "2014-11-06", "basis": "invented",
        "paragraphs": ["90"], "wording": None, "received": 6, **counts, **more,
    }  # fmt: skip


def document(reference, kind, **more):
    return {
        "entry": 1, "reference": reference, "symbol": reference, "kind": kind, "language": "en", "title": None,
        "issued": "2014-12-10", "tells_of": "2014-11-06", "sent_on": None, "file": "invented.pdf",
        "later": False, "blocking": False, **more,
    }  # fmt: skip


def recommendation(number="90.1", **more):
    one = invented.recommendation(number)
    return {**one, "standing": {**one["standing"], "entry": 2}, **more}


def review(**more):
    tally = dict.fromkeys(("received", "supported", "noted", "partially", "pending", "not_given", "none"), 0)
    return {
        "address": "XAA/2", "invented": False, "state": "XAA", "state_name": "State A", "cycle": 2, "session": 20,
        "on": "2016-01-01", "review_date": "2014-11-04", "review_meeting": 13, "adoption_date": "2014-11-06",
        "adoption_meeting": 17, "outcome_date": "2015-03-20", "decision": "A/HRC/DEC/928/111",
        "troika": ["BWA", "ITA", "VNM"], "troika_selected_on": "2014-01-15", "delegations": 72,
        "speakers": ["FRA", "PRT"],
        "documents": [document("A/HRC/928/15", "working_group_report")],
        "tally": {**tally, "received": 1, "supported": 1},
        "sources": [source(pending=6), source("addendum", "A/HRC/928/15/Add.1", supported=6, entry=2)],
        "recommendations": [recommendation()], "pledges": [], "findings": [], **more,
    }  # fmt: skip


def printed(width=80, **more):
    return "\n".join(page(review(**more), width))


# Lines


@pytest.mark.parametrize("width", [60, 80, 112, 140])
def test_no_line_is_longer_than_the_page_or_ends_in_blanks(width):
    long = recommendation(text="An invented sentence that goes on " * 9, states=["GBR", "BOL", "VEN"], implemented=True)
    lines = page(review(recommendations=[long], pledges=[pledge()]), width)
    assert max(map(len, lines)) == width
    assert [line for line in lines if line != line.rstrip()] == []


def pledge():
    return {"text": "Invented pledge", "symbol": "A/HRC/928/15", "page": 20}


def test_on_a_wide_page_the_position_stands_beside_the_text_on_a_narrow_one_under_it():
    wide = next(line for line in page(review(), 140) if line.startswith("90.1"))
    assert wide.startswith("90.1  Plant an invented tree (France, Portugal)")
    assert wide.endswith("│ ● supported [2]")
    narrow = page(review(), 80)
    at = next(n for n, line in enumerate(narrow) if line.startswith("90.1"))
    assert narrow[at : at + 2] == ["90.1  Plant an invented tree (France, Portugal)", "      ● supported [2] · page 14"]


def test_sources_are_one_line_each_and_numbers_of_one_column_begin_below_one_another():
    lines = [line for line in printed(120).splitlines() if line.startswith("[")]
    assert lines == [
        "[1]   6 Nov 2014  report       A/HRC/928/15, para. 90       all 6 pending",
        "[2]   6 Nov 2014  addendum     A/HRC/928/15/Add.1, para. 90 all 6 supported",
    ]


def test_paragraphs_give_way_where_they_would_break_the_lines():
    sources = [source("addendum", "A/HRC/928/15/Add.1", supported=3, noted=3, paragraphs=["1234567"])]
    assert "A/HRC/928/15/Add.1 3 supported, 3 noted" in printed(74, sources=sources)


def test_days_are_written_out():
    assert (day("2015-03-20"), short("2015-03-20"), day(None), short(None)) == ("20 March 2015", "20 Mar 2015", "", "")


# What a source says


@pytest.mark.parametrize(
    ("given", "says"),
    [
        ({"noted": 6}, "all 6 noted"),
        ({"pending": 6, "wording": "will be examined"}, "all 6 pending: “will be examined”"),
        ({"partially": 6}, "all 6 supported in part"),
        ({"supported": 2, "pending": 4}, "2 supported, 4 pending"),
        ({"supported": 4, "noted": 1, "partially": 1}, "4 supported, 1 noted, 1 in part"),
        ({"supported": 5, "none": 1}, "5 supported, 1 without a position"),
        ({"kind": "addendum", "supported": 5, "none": 1}, "5 supported, 1 not addressed"),
        ({"none": 6}, "all 6 without a position"),
        ({"kind": "addendum", "received": 0}, "no position"),
        ({"supported": 6, "unlinked": 6, "received": 7}, "6 supported; 6 on numbers of no recommendation here"),
        ({"kind": "president", "received": None, "supported": 6}, "6 supported"),
    ],
)
def test_a_source_is_told_in_numbers(given, says):
    assert told(source(**given)) == says


def test_a_list_without_a_date_says_so_and_why_it_counts():
    listed = source("thematic_list", "thematic list, file ab", entry=7, noted=6, basis="day of import: no source")
    out = printed(100, sources=[listed])
    assert "[1]    not dated  OHCHR's list entry 7 all 6 noted" in out
    assert "no source here gives its date" in out


# Without a position; not yet; not here


def test_a_recommendation_without_a_position_at_adoption_reads_so_and_names_no_source_for_it():
    words = "no position given, counted as noted"
    one = recommendation(position="not_given", position_words=words, shape="◌")
    tally = {**review()["tally"], "supported": 0, "not_given": 1}
    out = printed(140, recommendations=[one], tally=tally)
    assert f"    1  ◌ {words}" in out
    assert f"│ ◌ {words}\n" in out
    assert out.count("[2]") == 1  # in the list of sources


def test_before_the_review_nothing_was_recommended():
    out = printed(on="2014-11-03", pledges=[pledge()])
    assert "The review had not been held on this day: nothing had been recommended." in out
    assert "Plant an invented tree" not in out
    assert "Invented pledge" not in out
    assert "72 delegations" not in out
    assert out.count("later than this day") == 3


def test_before_the_adoption_in_the_working_group_the_list_is_not_shown():
    out = printed(on="2014-11-05")
    assert "The report had not been adopted in the Working Group on this day." in out
    assert "Plant an invented tree" not in out
    assert "72 delegations" in out


def test_before_the_drawing_of_lots_there_is_no_troika():
    assert "Botswana" not in printed(on="2014-01-14")
    assert "Botswana, Italy, Viet Nam (drawn on 15 January 2014)" in printed(120)


def test_before_the_adoption_of_the_outcome_there_is_no_decision():
    assert "DEC" not in printed(on="2015-03-19")
    assert "20 March 2015, A/HRC/DEC/928/111" in printed(on="2015-03-20")


def test_documents_of_a_later_day_are_counted_not_shown():
    later = document("A/HRC/928/2", "council_session_report", later=True)
    out = printed(documents=[document("A/HRC/928/15", "working_group_report"), later])
    assert "A/HRC/928/2" not in out.replace("A/HRC/928/15", "")
    assert "(1 more here, later than this day)" in out


def test_where_no_recommendation_is_known_the_page_says_what_is_not_imported():
    tally = dict.fromkeys(review()["tally"], 0)
    assert "no recommendation is known here" in " ".join(printed(recommendations=[], tally=tally).split())


def test_what_is_unknown_says_that_no_source_is_here():
    assert printed(troika=[], delegations=None, speakers=[]).count("no source here") == 2


# What ships without words


def test_a_recommendation_without_words_says_so_and_the_page_says_how_to_have_them():
    out = printed(recommendations=[recommendation(text=None)])
    assert "90.1  words not imported (France, Portugal)" in out
    assert "openupr fetch A/HRC/928/15, or openupr import FILE." in " ".join(out.split())
    assert "words not imported" not in printed().lower()


def test_a_source_that_ships_stands_by_the_record():
    told_ = printed(120, sources=[source(pending=6, entry=None, file=None)])
    assert "A/HRC/928/15 (by the record) all 6 pending" in told_


def test_answers_without_a_position_are_told_apart_from_what_is_not_addressed():
    assert told(source("addendum", supported=3, answered=2, none=1)) == (
        "3 supported, 2 answered without a position, 1 not addressed"
    )


# Documents and what is to be looked at


def test_every_document_has_its_day_kind_symbol_and_entry():
    documents = [
        document("A/HRC/928/15", "working_group_report"),
        document("A/HRC/928/2", "council_session_report", entry=12, issued=None),
        document("list", "thematic_list", symbol=None, file="list.docx", issued=None),
        document("x", "communication", symbol=None, sent_on="2015-02-01", issued=None, title="letter from A", file="l"),
        document("A/HRC/928/15/Add.1", "addendum", language="fr", blocking=True),
    ]
    lines = printed(documents=documents).splitlines()
    at = lines.index(next(line for line in lines if line.startswith("Documents")))
    assert lines[at + 1 : at + 6] == [
        "10 Dec 2014  report of the Working Group  A/HRC/928/15             entry 1",
        "    no date  report of the Council        A/HRC/928/2              entry 12",
        "    no date  OHCHR's thematic list        list.docx                entry 1",
        " 1 Feb 2015  communication                letter from A (l)        entry 1",
        "10 Dec 2014  addendum                     A/HRC/928/15/Add.1 (fr)  entry 1 !",
    ]


def test_blocking_findings_are_to_be_looked_at_others_are_left_to_check():
    told_ = {"document": "A/HRC/928/15", "page": 3, "message": "An invented difference."}
    findings = [{**told_, "severity": "blocking"}, {**told_, "severity": "note", "message": "An invented note."}]
    out = printed(findings=findings)
    assert "! A/HRC/928/15, page 3: An invented difference." in out
    assert "An invented note." not in out


def test_a_remark_that_many_bear_is_told_once_above_them():
    remark = "outcome adopted on 2015-03-20; no source here says what the State answered"
    many = [recommendation(f"90.{n}", remark=remark) for n in range(1, 6)]
    assert printed(recommendations=many).count("no source here says") == 1
    assert printed(recommendations=many[:4]).count("utcome adopted on 2015-03-20") == 4


def test_texts_of_several_documents_name_theirs():
    other = recommendation("90.2", source={"page": 3, "span": [0, 9], "symbol": "A/HRC/WG.6/20/L.13", "paragraph": "6"})
    out = printed(recommendations=[recommendation(), other])
    assert "A/HRC/WG.6/20/L.13, page 3" in out
    assert "A/HRC/928/15, page 14" in out


def test_a_rehearsal_is_in_no_cycle():
    assert page(review(invented=True, address="XAA/0"), 80)[0] == "State A, in no cycle and no session  XAA/0"


def test_the_page_says_that_it_is_not_the_united_nations():
    assert "Not the United Nations, not OHCHR." in printed()
