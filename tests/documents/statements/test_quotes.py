import pytest
from hypothesis import given
from hypothesis import strategies as some

from openupr.documents.statements.quotes import quotes


def texts(*pages):
    return [one.text for one in quotes(pages, ("State A",))]


def test_the_entries_of_a_list_after_a_lead_are_recommendations_each_with_its_place():
    page = (
        "Statement by State C\nThank you, Mr. President. State C commends State A for the work on No. 87.\n"
        "We recommend that State A:\n1. Ratify the first Protocol without\nreservations;\n2) Adopt a plan on water.\n"
        "(c) Create the office of an ombudsman\nWe wish State A every success."
    )
    found = quotes([page], ("State A",))
    assert [one.text for one in found] == [
        "Ratify the first Protocol without reservations", "Adopt a plan on water", "Create the office of an ombudsman",
    ]  # fmt: skip
    first = found[0]
    assert (first.page, page[slice(*first.span)]) == (1, "Ratify the first Protocol without\nreservations")
    assert (first.quote, first.verb, first.sure) == (
        "Ratify the first Protocol without reservations", "recommend", True,
    )  # fmt: skip


@pytest.mark.parametrize("mark", ["-", "•", "1.", "(1)", "a)", "(i)", "–", ""])
def test_any_mark_of_a_list_will_do_and_none_where_the_entry_begins_with_a_verb(mark):
    assert texts(f"State C recommends:\n{mark} To adopt a law on water") == ["Adopt a law on water"]


def test_a_heading_alone_opens_a_list_and_a_line_that_goes_on_is_joined():
    page = (
        "Recommendations\nRatify the second Protocol\nStrengthen the ombudsman’s office\nand give it staff\nThank you."
    )
    assert texts(page) == ["Ratify the second Protocol", "Strengthen the ombudsman’s office and give it staff"]


def test_a_sentence_is_worded_without_its_addressee():
    page = (
        "My delegation recommends State A to ratify the Protocol and further recommends that it abolish school fees. "
        "We recommend that the Government of State A train judges."
    )
    assert texts(page) == ["Ratify the Protocol", "Abolish school fees", "Train judges"]


@pytest.mark.parametrize(
    "page",
    [
        "We recommend to State A to (a) ratify the Convention; (b) adopt a law; and (c) train its judges.",
        "We recommend that State A: (1) ratify the Convention, (2) adopt a law, and (3) train its judges.",
        "We recommend that State A ratify the Convention; adopt a law; and train its judges. We thank you.",
    ],
)
def test_several_in_one_sentence_are_parted(page):
    assert texts(page) == ["Ratify the Convention", "Adopt a law", "Train its judges"]


@pytest.mark.parametrize(
    "page",
    [
        "State B has three recommendations: first, ratify the Protocol; second, adopt a law; and third, train judges.",
        "State B would like to recommend the following:\nFirst, to ratify the Protocol.\nSecondly, to adopt a law.\n"
        "Third, to train judges.\nThank you.",
        "We have these recommendations:\n1. We recommend State A to ratify the Protocol.\n2. We also recommend that it "
        "adopt a law.\n3. Finally, we recommend that State A train judges.\n4. We wish State A well.",
        "Recommendation 1: Ratify the Protocol.\nRecommendation 2 - Adopt a law.\nRecommendation n° 3: Train judges.",
        "State B has these recommendations for State A:\n1- Ratify the Protocol.\n2- Adopt a law.\n3- Train judges.",
    ],
)
def test_entries_may_be_numbered_in_words_or_hold_their_own_verb(page):
    assert texts(page) == ["Ratify the Protocol", "Adopt a law", "Train judges"]


def test_an_entry_of_a_list_is_one_recommendation_whatever_marks_stand_in_it():
    assert texts("We recommend:\n- Ratify the Protocol; adopt a law; and train judges") == [
        "Ratify the Protocol; adopt a law; and train judges"
    ]


def test_the_closing_formula_of_the_plenary_is_no_recommendation():
    assert texts("We recommend the adoption of the outcome report of State A by consensus.") == []


def test_what_is_only_encouraged_is_told_as_unsure_and_what_was_said_before_is_left_out():
    found = quotes(["We were encouraged by the law. We urge State A to keep the moratorium."], ("State A",))
    assert [(one.text, one.sure) for one in found] == [("Keep the moratorium", False)]
    assert texts("We welcome that State A has recommended nothing to itself and is invited to all.") == []


def test_french_and_spanish_statements_are_read_in_their_own_words():
    assert texts("Nous recommandons à State A de ratifier le Protocole.") == ["Ratifier le Protocole"]
    assert texts("Recomendamos a State A que ratifique el Protocolo.") == ["Ratifique el Protocolo"]


def test_a_recommendation_that_runs_over_the_page_has_its_part_on_the_first():
    first, second = "We recommend that State A:\n- Ratify the Convention and", "its two Protocols.\n"
    (one,) = quotes([first, second], ("State A",))
    assert one.text == "Ratify the Convention and its two Protocols"
    assert (one.page, first[slice(*one.span)]) == (1, "Ratify the Convention and")


def test_a_courtesy_is_no_recommendation():
    assert texts("We thank the delegation for its report.\nWe wish State A success.\n1. We welcome the law.") == []


@given(some.lists(some.text(some.sampled_from("a(1)b. We recommend that:;\n-to,ü"), max_size=300), max_size=3))
def test_any_text_gives_quotes_that_stand_where_they_say(pages):
    for one in quotes(pages, ("State A",)):
        assert pages[one.page - 1][slice(*one.span)].strip()
        assert one.quote


@pytest.mark.parametrize("run", [" ", "(a) ", "; and ", "recommend ", "\n", "- ", "we also "])
def test_long_runs_end_soon(run):
    quotes(["We recommend " + run * 20_000], ("State A",))


@pytest.mark.parametrize(
    ("said", "listed"),
    [
        ("strengthens its laws", "Strengthen its laws"),
        ("ratifies the Convention", "Ratify the Convention"),
        ("addresses delays", "Address delays"),
        ("pass a law", "Pass a law"),
    ],
)
def test_a_verb_in_the_third_person_is_listed_bare_and_the_quote_is_kept(said, listed):
    (one,) = quotes([f"We recommend that State A {said}."], ("State A",))
    assert (one.text, one.quote) == (listed, said)
