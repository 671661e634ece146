"""What is said in a rehearsal; its statements are read as those of a folder are."""

from openupr.documents.statements.reading import statement as read
from openupr.documents.statements.speaker import names_of
from openupr.domain.rehearsing import texts
from tests.domain.rehearsing.test_planned import planned

SPEAKERS = [f"XA{letter}" for letter in "BCDEFGHIJKLMN"]


def test_our_reader_finds_in_a_statement_what_it_recommends_and_who_speaks():
    many = 0
    for speaker in SPEAKERS:
        told = read(f"{speaker}.txt", "", [texts.statement(planned(), speaker)], "XAA", names_of("XAA"))
        asked = texts.recommended(planned(), speaker)
        many += len(asked)
        assert told.speaker == speaker
        assert tuple(one.text for one in told.recommendations) == asked
        assert all(one.sure and one.page == 1 for one in told.recommendations)
    assert many > len(SPEAKERS)


def test_no_state_recommends_the_same_twice():
    for speaker in SPEAKERS:
        asked = texts.recommended(planned(), speaker)
        assert len(set(asked)) == len(asked) <= 4


def test_the_same_seed_gives_the_same_words():
    assert texts.pledged(planned()) == texts.pledged(planned())
    assert texts.stakeholders(planned())[0] == "Invented Organization 1"
    assert (texts.institution(planned()), texts.institution(planned(code="XAC"))) == ("Institution of State A", "")
