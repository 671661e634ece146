"""Council session reports: an invented one in the official form."""

from hypothesis import given, settings
from hypothesis import strategies as st

from openupr.documents.layout import Parsed
from openupr.documents.layouts.council_session_report import layout
from openupr.documents.source import Page, Source
from openupr.domain.papers import PlenaryAdoption

COVER = "Report of the Human Rights Council on its\nninety-ninth session\nUnited Nations A/HRC/99/2"
LIST = "Decision Title Date of adoption\n99/101 Outcome of the universal periodic review: Tuvalu 18 March 2099"
TALLY = "The President stated that, based on the information provided, "


def review(tally: str = TALLY + "out of 30 recommendations received, Tuvalu had supported 25 and noted 5.") -> str:
    return f"""A. Consideration of universal periodic review outcomes
 Tuvalu
4. The review of Tuvalu was held on 27 October 2098 and was based on these papers:
 (a) The national report (A/HRC/WG.6/20/TUV/1);
 1. Views expressed by the State under review on the recommendations
5. The delegation thanked all. By 2099 it would report again.
 2. Views expressed by Member and observer States of the Human Rights Council
6. During the adoption of the outcome of the review of Tuvalu, four delegations made statements.
7. The Bolivarian Republic of Venezuela praised Tuvalu.
8. While welcoming the steps that Tuvalu had taken, the United States of America regretted the rest.
9. UNICEF offered its help.
10. The Council of Europe regretted the state of prisons.
2099. It hoped for more.
 3. General comments made by other stakeholders
11. During the adoption of the outcome of the review of Tuvalu, three other stakeholders made statements.
12. The National Human Rights Commission of Tuvalu welcomed the outcome.
13. In a joint statement, Example Watch and the Society for Examples thanked Tuvalu.
14. The National Committee for Fishing, on behalf of a coalition, was concerned.
 4. Concluding remarks of the State under review
15. {tally}
16. The delegation thanked all.
 B. General debate on agenda item 6
17. The debate was held."""


def source(text: str) -> Source:
    filler = [Page(number, "nothing") for number in range(4, 10)]
    return Source("r.pdf", "0" * 64, "pdf", (Page(1, COVER), Page(2, LIST), Page(3, text), *filler))


def read(text: str) -> Parsed:
    return layout.parse(source(text))


def only(text: str) -> PlenaryAdoption:
    (adoption,) = read(text).content.adoptions
    assert isinstance(adoption, PlenaryAdoption)
    return adoption


def tally(text: str) -> tuple[int | None, ...]:
    one = only(review(TALLY + text))
    return one.received, one.supported, one.noted, one.partially


def test_state_decision_and_session() -> None:
    parsed = read(review())
    assert (parsed.symbol, parsed.session, parsed.content.council_session) == ("A/HRC/99/2", 20, 99)
    assert (only(review()).state, only(review()).decision) == ("TUV", "A/HRC/DEC/99/101")
    assert parsed.findings == ()


def test_the_tally_has_its_quote_and_place() -> None:
    one = only(review())
    assert (one.received, one.supported, one.noted, one.partially) == (30, 25, 5, 0)
    assert one.quote
    assert one.quote.endswith("Tuvalu had supported 25 and noted 5.")
    assert (one.page, one.paragraph) == (3, "15")
    start, end = one.span or (0, 0)
    assert review()[start:end].startswith("15. The President")


def test_the_tally_in_its_other_forms() -> None:
    assert tally("Tuvalu had noted all of the 30 recommendations.") == (30, 0, 30, 0)
    assert tally("out of 30 recommendations received, Tuvalu had supported 29 and noted one.") == (30, 29, 1, 0)
    assert tally(
        "out of 30 recommendations received, 20 had enjoyed the support of Tuvalu and 7 had been noted. Additional"
        " clarification had been provided on another 3 recommendations."
    ) == (30, 20, 7, 3)


def test_no_tally_is_none_and_not_zero() -> None:
    one = only(review("The delegation thanked all delegations."))
    assert (one.received, one.supported, one.noted, one.partially, one.quote) == (None, None, None, None, None)


def test_a_tally_that_does_not_add_up_is_told() -> None:
    text = review(TALLY + "out of 30 recommendations received, Tuvalu had supported 25 and noted 4.")
    assert [finding.rule for finding in read(text).findings] == ["tally_does_not_add_up"]


def test_delegations_in_order_with_their_roles() -> None:
    speakers = [(one.state or one.name, one.role) for one in only(review()).speakers]
    assert speakers[:4] == [("VEN", "state"), ("USA", "state"), ("UNICEF", "un"), ("Council of Europe", "igo")]


def test_the_institution_that_leads_is_no_ngo_and_a_later_one_is_a_stakeholder() -> None:
    speakers = [(one.name, one.role) for one in only(review()).speakers][4:]
    assert speakers == [
        ("National Human Rights Commission of Tuvalu", "nhri"),
        ("Example Watch and the Society for Examples", "stakeholder"),
        ("National Committee for Fishing", "stakeholder"),
    ]


def test_a_number_of_delegations_that_differs_is_told() -> None:
    findings = read(review().replace("four delegations", "16 delegations")).findings
    assert [finding.rule for finding in findings] == ["speakers_differ"]


def test_a_report_of_the_working_group_is_not_matched() -> None:
    pages = tuple(Page(n + 1, "Report of the Working Group on the Universal Periodic Review") for n in range(20))
    assert layout.matches(Source("r.pdf", "0" * 64, "pdf", pages)) == 0.0
    assert layout.matches(source(review())) > 0.8


@settings(max_examples=40, deadline=None)
@given(st.text(max_size=300))
def test_any_text_gives_records_and_findings(text: str) -> None:
    assert read(text).content is not None
    assert read(review() + text).content.adoptions
