from datetime import date

import pytest

from openupr.documents.introduction.opening import Meeting, adoption, documents, documents_in_notes, review, session
from tests.examples.introductions import introduction_text


def whole(text):
    return 0, len(text)


@pytest.mark.parametrize(
    ("sentence", "number", "day"),
    [
        ("The review of Chile was held at the 1st meeting on 27 October 2014.", 1, date(2014, 10, 27)),
        ("The review of Chile was held at the 3rd meeting held on 8 April 2008.", 3, date(2008, 4, 8)),
        ("The review of the \nComoros was held at the 15th, meeting on 13 May 2009.", 15, date(2009, 5, 13)),
        ("The review of Chile was held at the 13 meeting, on 9 November 2010.", 13, date(2010, 11, 9)),
        ("The review of Chile was held at the sixth meeting, on 9 \nNovember 2010.", 6, date(2010, 11, 9)),
        ("The review of Chile was held at its meeting on 9 November 2010.", None, date(2010, 11, 9)),
        ("The review of Chile was held at the 2nd meeting on 31 June 2010.", 2, None),
    ],
)
def test_the_review_is_read_in_each_form(sentence, number, day):
    read = review(sentence, whole(sentence))
    assert (read.number, read.on) == (number, day)
    assert sentence[slice(*read.span)] in sentence


@pytest.mark.parametrize(
    ("sentence", "number", "day"),
    [
        ("At its 6th meeting held on 9 April 2008, the Working Group adopted it.", 6, date(2008, 4, 9)),
        ("At its sixth meeting held on 9 April 2008, the Working Group adopted it.", 6, date(2008, 4, 9)),
        ("At its meeting on 4 December 2008, the Working Group adopted it.", None, date(2008, 12, 4)),
        ("At its 18th meeting, held on 14th October 2011, the \nWorking Group adopted it.", 18, date(2011, 10, 14)),
        ("At its 17th meeting held, on 15 May 2009, the Working Group adopted it.", 17, date(2009, 5, 15)),
    ],
)
def test_the_adoption_is_read_in_each_form(sentence, number, day):
    read = adoption(sentence, whole(sentence))
    assert (read.number, read.on) == (number, day)


def test_a_date_without_a_year_takes_the_year_of_the_session():
    text = introduction_text(review_day="5 May").replace("5 May 2009. The \ndelegation", "5 May. The \ndelegation")
    assert review(text, whole(text)).on == date(2009, 5, 5)


def test_nothing_printed_is_nothing_read():
    assert review("Nothing.", (0, 8)) == Meeting() == adoption("Nothing.", (0, 8))


@pytest.mark.parametrize(
    ("printed", "days"),
    [
        ("held its fifth session from 4 to 15 \nMay 2009.", (date(2009, 5, 4), date(2009, 5, 15))),
        ("held its second session from 22 October to 5 November 2012.", (date(2012, 10, 22), date(2012, 11, 5))),
        ("held its seventh session from 8 February to 19 February 2010.", (date(2010, 2, 8), date(2010, 2, 19))),
        ("held its fortieth session from 24 January 2022 to 4 February 2022.", (date(2022, 1, 24), date(2022, 2, 4))),
        ("held its first session.", (None, None)),
        ("held its first session from 40 to 15 May 2009.", (None, date(2009, 5, 15))),
    ],
)
def test_the_days_of_the_session_are_read(printed, days):
    assert session(printed, whole(printed)) == days


@pytest.mark.parametrize(
    ("printed", "symbols"),
    [
        ("(A/HRC/WG.6/5/XAA/1); (A/HRC/WG.6/5/XAA/2)", ["/1", "/2"]),
        ("(A/HRC/WG.6/5/XAA/1 and Corr.1); (A/HRC/WG.6/5/XAA/3)", ["/1", "/1/Corr.1", "/3"]),
        ("(A/HRC/WG.6/5/XAA/2/Corr.1)", ["/2/Corr.1"]),
        ("(A/HRC/WG.6/5/XAA/2, A/HRC/WG.6/5/XAA/3 and Corr. 1)", ["/2", "/3", "/3/Corr.1"]),
        ("(A/HRC/WG.6/5/ XAA/2) (A/HRC/WG.6/5/XAA /3) (A/HRC/WG.6/5XAA/1)", ["/2", "/3", "/1"]),
        ("previously issued as A/HRC/WG.6/5/XAA/4", []),
    ],
)
def test_documents_are_read_with_their_corrigenda_and_misprints(printed, symbols):
    found, _ = documents(printed, whole(printed))
    assert found == tuple(f"A/HRC/WG.6/5/XAA{end}" for end in symbols)


def test_symbols_in_footnotes_are_found_and_placed_at_the_sentence():
    text = "the following documents were issued for the review: (a) A national report;1"
    notes = ("1 A/HRC/WG.6/42/XAA/1.", "2 A/HRC/WG.6/42/XAA/2.")
    symbols, place = documents_in_notes(text, whole(text), notes)
    assert symbols == ("A/HRC/WG.6/42/XAA/1", "A/HRC/WG.6/42/XAA/2")
    assert text[slice(*place)] == "following documents were issued"
