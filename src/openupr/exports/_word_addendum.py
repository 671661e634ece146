"""The addendum with a State's positions as a Word file: a paragraph for each recommendation, by its number.

Source: form of the addenda (RULES 3.11, 7.3); DESIGN 7a: DRAFT/ or REHEARSAL/ symbols, no masthead.
Does not: say what the State did not say; where it gave no comment, the position stands alone.
"""

from collections.abc import Sequence

from openupr.domain.drafting.answers import Answer
from openupr.domain.drafting.report import Block, Form
from openupr.domain.positions import Position
from openupr.exports._word_report import word_paper

HEADING = "Views on conclusions and/or recommendations and replies presented by the State under review"
_WITH_PLEDGES = HEADING.replace(" and replies", ", voluntary commitments and replies")
_PLEDGES = "Voluntary pledges and commitments"
_WORDS = {Position.SUPPORTED: "Supported", Position.NOTED: "Noted", Position.PARTIALLY: "Partially supported"}


def word_addendum(answers: Sequence[Answer], state: str, symbol: str, pledges: Sequence[str] = ()) -> bytes:
    """The addendum as bytes of a DOCX; `symbol` ends with /Add.1. `pledges`: what the State pledges in it."""
    said = [f"{state} has examined the recommendations and gives its positions below."]
    said += [f"Recommendation {one.number}: {_WORDS[one.position]}.{_comment(one)}" for one in answers]
    blocks = [Block(Form.CHAPTER, "", _WITH_PLEDGES if pledges else HEADING)]
    blocks += [Block(Form.PARAGRAPH, str(number), text) for number, text in enumerate(said, 1)]
    blocks += [Block(Form.CHAPTER, "", _PLEDGES)] if pledges else []
    blocks += [Block(Form.PARAGRAPH, str(number), text) for number, text in enumerate(pledges, len(said) + 1)]
    titles = ("Report of the Working Group on the Universal Periodic Review", state, "Addendum")
    return word_paper(blocks, titles, symbol)


def _comment(one: Answer) -> str:
    return f" {one.comment}" if one.comment else ""
