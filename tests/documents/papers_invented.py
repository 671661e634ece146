"""Invented papers in the official form: a title page, numbered paragraphs, notes; and what holds for all of them."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from openupr.documents.layout import Layout, Parsed
from openupr.documents.source import Page, Source

BODY = """I. Background
1. Tuvalu ratified the convention.1
2. The Society for Examples (SFE) and JS1 said otherwise,2 and the State answered.
II. Challenges
3. Water is scarce.3
"""
NOTES = """Notes
1 The stakeholders listed below have contributed:
Civil society
Individual submissions:
SFE Society for Examples, Funafuti, Tuvalu;
JS1 Joint submission 1 submitted by: The Society for
Shells, and the Example Network (Chile);
Regional organizations:
CoE-X Committee of Examples of the Council of Europe.
2 SFE, para. 3. See also JS1.
3 Ibid.
"""


def paper(title: str, digit: int, body: str = BODY, notes: str = NOTES, suffix: str = "") -> Source:
    """A source with a title page, a body and notes; `suffix` for a corrigendum ("/Corr.1")."""
    symbol = f"A/HRC/WG.6/34/TUV/{digit}{suffix}"
    cover = f"Human Rights Council\n{title}\nTuvalu\nUnited Nations {symbol}\n6 August 2099\nOriginal: English"
    pages = (Page(1, cover), Page(2, f"{symbol}\n2\n{body}"), Page(3, f"{symbol}\n3\n{notes}"))
    return Source("invented.pdf", "0" * 64, "pdf", pages)


class AnyPaper:
    """What holds for each paper issued before a review. A test class of one layout takes it over and names its own.

    `digit` is the last part of the symbol, `limit` the most words.
    """

    layout: Layout
    title: str
    digit: int
    limit: int

    def parsed(self, *parts: str) -> Parsed:
        """The paper with the body, notes and suffix given, as the layout reads it."""
        return self.layout.parse(paper(self.title, self.digit, *parts))

    def test_it_matches_its_own_symbol_and_title_only(self) -> None:
        assert self.layout.matches(paper(self.title, self.digit)) > 0.9
        assert self.layout.matches(paper("Report of the Working Group on the Universal Periodic Review", 9)) == 0.0
        assert self.layout.matches(paper("Something else", self.digit % 3 + 1)) == 0.0

    def test_the_envelope_comes_from_symbol_and_cover(self) -> None:
        parsed = self.parsed()
        assert (parsed.symbol, parsed.state, parsed.session) == (f"A/HRC/WG.6/34/TUV/{self.digit}", "TUV", 34)
        assert parsed.title == self.title
        assert parsed.findings == ()

    def test_paragraphs_stand_under_headings_with_the_notes_they_call(self) -> None:
        sections = self.parsed().content.sections
        assert [(s.heading, s.level, [p.number for p in s.paragraphs]) for s in sections] == [
            ("I. Background", 1, ["1", "2"]),
            ("II. Challenges", 1, ["3"]),
        ]
        second = sections[0].paragraphs[1]
        assert second.text == "The Society for Examples (SFE) and JS1 said otherwise, and the State answered."
        assert second.notes == ("SFE, para. 3. See also JS1.",)
        assert second.page == 2

    def test_words_of_the_body_are_counted_and_the_rule_holds_them_against_the_limit(self) -> None:
        long = "II. Challenges\n3. " + "Water is scarce. " * 4000
        parsed = self.parsed(BODY.partition("II.")[0] + long)
        assert parsed.content.limit == self.limit
        assert parsed.content.words > self.limit
        assert parsed.findings == ()  # one finding is enough: rules.paper_over_word_limit

    def test_a_missing_number_is_told(self) -> None:
        parsed = self.parsed(BODY.replace("2. The", "The"))
        assert [finding.rule for finding in parsed.findings] == ["paragraph_numbers_missing"]

    def test_a_corrigendum_is_told_and_its_text_kept(self) -> None:
        parsed = self.parsed("Page 4\nFor the table substitute this", "", "/Corr.1")
        assert [finding.rule for finding in parsed.findings] == ["corrigendum"]
        assert "substitute this" in parsed.remainder[0].text

    # three layouts run this one test, each in a class of its own
    @settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.differing_executors])
    @given(text=st.text(max_size=300))
    def test_any_text_gives_a_record(self, text: str) -> None:
        assert self.parsed(text).content is not None
        assert self.parsed(BODY + text, text).content.sections
