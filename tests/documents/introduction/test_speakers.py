import pytest

from openupr.documents.introduction.skeleton import skeleton
from openupr.documents.introduction.speakers import delegations, statements
from tests.examples.introductions import report_text, source


def read(*texts):
    found = skeleton(source(report_text(*texts)))
    return statements(found.running.text, found.within(found.dialogue), "COM")


def speakers(*texts):
    return [one.state for one in read(*texts)]


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("Algeria noted the progress made.", "DZA"),
        ("The Netherlands welcomed it.", "NLD"),
        ("The representative of Chile asked about it.", "CHL"),
        ("The delegation of Bosnia and Herzegovina asked about it.", "BIH"),
        ("The Kingdom of the Netherlands valued it.", "NLD"),
        ("The Islamic Republic of Islamic Republic of Iran expressed concern.", "IRN"),
        ("The United Kingdom of Great \nBritain and Northern Ireland recommended it.", "GBR"),
        ("The former Yugoslav Republic of Macedonia asked.", "MKD"),
        ("Noting the progress made in schools, Cuba expressed hope.", "CUB"),
        ("While commending the Act, Slovenia noted with concern that it was late.", "SVN"),
        ("While Mexico indicated that much was done, it asked for more.", "MEX"),
        ("On behalf of the Arab Group, Palestine noted achievements.", "PSE"),
        ("According to Chad, much had been done.", "TCD"),
        ("Recognizing the challenges faced by the Comoros, Ghana encouraged it.", "GHA"),
        ("Noting the efforts made Cuba asked for more.", "CUB"),
        ("Philippine noted the progress.", "PHL"),
        ("Ethiopian noted the progress.", "ETH"),
        (
            "In the view of some, rights were not clear. China asked about measures. China noted an institution.",
            "CHN",
        ),
        ("Mexico and others spoke of it.", "MEX"),
    ],
)
def test_the_speaker_is_the_subject_of_the_first_main_clause(text, state):
    assert speakers(text) == [state]


@pytest.mark.parametrize(
    "text",
    [
        "The Comoros thanked all delegations.",
        "In response to questions raised by Germany, the delegation stated that it would act.",
        "In response to Germany, France and others noted progress, said the head.",
        "The delegation noted that Norway had asked about schools.",
        "Germany’s question was answered by the Minister.",
        "Regarding the question asked by Norway, the Comoros stated that it would act.",
        "Lebanon made a point of order.",
        "Lebanon, raising a point of order, supported the ruling.",
        "Regarding torture, the Minister stated that France had helped.",
        "A number of delegations thanked the Comoros.",
        "Ruritania noted the progress.",
    ],
)
def test_replies_and_points_of_order_are_no_statements(text):
    assert speakers(text) == []


def test_speakers_stand_in_the_order_of_their_paragraphs():
    assert speakers("Chad asked.", "The Comoros replied.", "Algeria noted this.", "Chad added.") == [
        "TCD",
        "DZA",
        "TCD",
    ]


def test_two_states_may_share_a_paragraph():
    text = "Ireland noted progress. Ireland made recommendations. Bosnia and Herzegovina recognized that it was much."
    assert speakers(text, "Chad asked.") == ["IRL", "BIH", "TCD"]


def test_a_state_with_its_own_paragraph_does_not_speak_in_another_s():
    assert speakers("Ireland recalled much. Chad noted it too, it said.", "Chad asked.") == ["IRL", "TCD"]


def test_a_statement_tells_its_paragraph_and_where_the_name_stands():
    found = skeleton(source(report_text("Chad asked.", "The Sudan noted this.")))
    last = statements(found.running.text, found.within(found.dialogue), "COM")[-1]
    assert last.paragraph == "8"
    assert "Sudan" in found.running.text[slice(*last.span)]
    assert last.printed is None


def test_a_misprinted_name_is_kept_as_printed():
    assert read("Ethiopian noted the progress.")[0].printed == "Ethiopian"


@pytest.mark.parametrize(
    ("sentence", "number"),
    [
        ("During the interactive dialogue, 54 delegations made statements.", 54),
        ("During the interactive dialogue, forty-five delegations made statements.", 45),
        ("During the dialogue, statements were made by 41 delegations, a number of which praised it.", 41),
        ("A number welcomed it. Statements during the interactive dialogue were made by 36 delegations.", 36),
        ("Twenty-four delegations took the floor during the interactive dialogue.", 24),
        ("A total of 55 delegations participated in the interactive dialogue.", 55),
        ("During the interactive dialogue, 42 statements were made by the following delegations.", 42),
        ("During the interactive dialogue, statements were made by delegations.", None),
    ],
)
def test_the_number_of_delegations_is_read_in_each_form(sentence, number):
    found = skeleton(source(report_text(sentence, number="many")))
    paragraphs = found.within(found.dialogue)
    read_number, span = delegations(found.running.text, paragraphs)
    assert read_number == number
    assert (span is None) == (number is None)
