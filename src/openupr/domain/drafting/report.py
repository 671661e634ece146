"""The report of the Working Group put together from the record: its paragraphs in order, numbered.

The sentences that such reports must contain are here as data, each with its source. What is not known is a visible
blank; nothing is made up, and no recommendation is left out, moved to a note or shown in another form than the rest.
Source: A/HRC/RES/5/1, annex, paragraphs 26, 27, 32; RULES 6.2 (skeleton), 6.3 (numbers), 6.4 to 6.7.
Does not: name the members of a delegation (DESIGN 7a), or write the summary of the dialogue, which people write.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from openupr.domain import rehearsal
from openupr.domain.positions import Position

# Each sentence as the reports print it: A/HRC/59/15, A/HRC/43/15, A/HRC/28/15; counts of forms in RULES 6.5 and 6.6
ESTABLISHED = (
    "The Working Group on the Universal Periodic Review, established in accordance with Human Rights Council "
    "resolution 5/1, held its {session} session from {first} to {last}. The review of {state} was held at the "
    "{meeting} meeting, on {review_date}. The delegation of {state} was headed by {head}. At its {adoption_meeting} "
    "meeting, held on {adoption_date}, the Working Group adopted the report on {state}."
)
TROIKA = (
    "On {selected}, the Human Rights Council selected the following group of rapporteurs (troika) to facilitate the "
    "review of {state}: {troika}."
)
DOCUMENTS = (
    "In accordance with paragraph 15 of the annex to Human Rights Council resolution 5/1 and paragraph 5 of the "
    "annex to Council resolution 16/21, the following documents were issued for the review of {state}:"
)
DOCUMENTS_FIRST_CYCLE = (
    "In accordance with paragraph 15 of the annex to Human Rights Council resolution 5/1, the following documents were "
    "issued for the review of {state}:"
)
"""No report of sessions 9 and 12 names resolution 16/21; of sessions 14 to 20 all but one do (counted)."""
QUESTIONS = "A list of questions prepared in advance by {states} was transmitted to {state} through the troika."
DIALOGUE = (
    "During the interactive dialogue, {delegations} delegations made statements. Recommendations made during the "
    "dialogue are to be found in section II of the present report."
)
CLOSING = (
    "All conclusions and/or recommendations contained in the present report reflect the position of the submitting "
    "State(s) and/or the State under review. They should not be construed as endorsed by the Working Group as a whole."
)
PARTS = "Of these recommendations, {state} supports the following and notes the rest. {parts}."
"""Our own words: an answer in part says which part (RULES 7.3); no report here tells it in one fixed form."""
AS_READ = "The recommendation as read during the interactive dialogue: {text}."
CHAPEAUX: dict[tuple[Position | None, bool], str] = {
    (Position.SUPPORTED, False): "The recommendations formulated during the interactive dialogue and listed below have "
    "been examined by {state} and enjoy the support of {state}:",
    (Position.SUPPORTED, True): "The following recommendations enjoy the support of {state}, which considers that they "
    "are already implemented or in the process of implementation:",
    (Position.PARTIALLY, False): "The following recommendations enjoy the support of {state} in part and have been "
    "noted in part:",
    (
        Position.PENDING,
        False,
    ): "The following recommendations will be examined by {state}, which will provide responses "
    "in due time, but no later than the {council} session of the Human Rights Council:",
    (
        Position.NOTED,
        False,
    ): "The recommendations formulated during the interactive dialogue and listed below have been noted by {state}:",
    (None, False): "In the course of the discussion, the following recommendations were made to {state}:",
}
"""The sentence that governs each position, in the order in which the lists follow; `True`: held to be implemented."""


def symbol_of(code: str, cycle: int) -> str:
    """What a draft bears in place of a symbol: "DRAFT/SVN/4"; in a rehearsal "REHEARSAL/1/XAA", by its session."""
    if cycle == rehearsal.CYCLE:
        return f"REHEARSAL/{rehearsal.session_of(code)}/{code}"
    return f"DRAFT/{code}/{cycle}"


def blank(what: str) -> str:
    """What stands where a fact is not known."""
    return f"[to be filled in: {what}]"


@dataclass(frozen=True, slots=True)
class Asked:
    """A recommendation: its text without final mark, the names of the States that made it, the position.

    as_read: its words as read out, where others are listed. part: of one that is supported in part, which part.
    number: the one that the list in the ledger gives it.
    """

    text: str
    states: tuple[str, ...]
    position: Position | None
    implemented: bool = False
    as_read: str = ""
    part: str = ""
    number: str = ""


@dataclass(frozen=True, slots=True)
class Facts:
    """What a report is made from: names and dates as printed ("" where they are not known), lists in order.

    state: as a title has it, "Gambia"; in_sentence: as sentences have it, "the Gambia", where that is another.
    """

    state: str
    symbol: str
    said: dict[str, str] = field(default_factory=dict)
    troika: tuple[str, ...] = ()
    documents: tuple[str, ...] = ()
    questions_from: tuple[str, ...] = ()
    presentation: tuple[str, ...] = ()
    dialogue: tuple[str, ...] = ()
    recommendations: tuple[Asked, ...] = ()
    pledges: tuple[str, ...] = ()
    cycle: int = rehearsal.CYCLE
    in_sentence: str = ""


class Form(StrEnum):
    """What a block is, for whoever sets it in type."""

    CHAPTER = "chapter"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    POINT = "point"
    CHAPEAU = "chapeau"
    RECOMMENDATION = "recommendation"
    CLOSING = "closing"


@dataclass(frozen=True, slots=True)
class Block:
    """A piece of the report: its number ("", "I.", "140", "(a)", "140.1"), its text, of a recommendation the States.

    note: the text of its footnote, where it has one. listed: the number that the list in the ledger gives it.
    """

    form: Form
    number: str
    text: str
    states: tuple[str, ...] = ()
    last: bool = False
    note: str = ""
    listed: str = ""


def report(facts: Facts) -> tuple[Block, ...]:
    """The blocks in order. The same facts give the same blocks.

    The first list begins at the paragraph that the list in the ledger names, where the text before it is not longer;
    what is missing before it is blanks. So a list under one sentence keeps the ledger's numbers; one that is parted by
    positions is numbered anew, and `renumbered` tells how.
    """
    blocks: list[Block] = []
    count, begins = 0, _begins(facts)
    for one in _unnumbered(facts):
        if one.form in (Form.CHAPTER, Form.HEADING, Form.POINT):
            blocks.append(one)
            continue
        while one.form is Form.CHAPEAU and count + 1 < begins:
            count += 1
            blocks.insert(-1, Block(Form.PARAGRAPH, str(count), blank(f"paragraph {count} of the summary")))
        count += 1
        blocks.append(Block(one.form, str(count), one.text))
        if one.form is Form.CHAPEAU:
            asked = [each for each in facts.recommendations if _sentence(each, facts) == one.text]
            blocks += _items(count, asked)
            if parts := _parts(count, asked):
                count += 1
                told = PARTS.format(state=facts.in_sentence or facts.state, parts=parts)
                blocks.append(Block(Form.PARAGRAPH, str(count), told))
    return tuple(blocks)


def _unnumbered(facts: Facts) -> Iterator[Block]:
    yield Block(Form.CHAPTER, "", "Introduction")
    yield from _introduction(facts)
    yield Block(Form.CHAPTER, "I.", "Summary of the proceedings of the review process")
    yield Block(Form.HEADING, "A.", "Presentation by the State under review")
    yield from _paragraphs(facts.presentation or (blank("summary of the presentation"),))
    yield Block(Form.HEADING, "B.", "Interactive dialogue and responses by the State under review")
    yield from _paragraphs([DIALOGUE.format_map(_Said(facts)), *facts.dialogue])
    yield Block(Form.CHAPTER, "II.", "Conclusions and/or recommendations")
    for kind, sentence in CHAPEAUX.items():
        if any(_kind(one) == kind for one in facts.recommendations):
            yield Block(Form.CHAPEAU, "", sentence.format_map(_Said(facts)))
    yield Block(Form.CLOSING, "", CLOSING)
    if facts.pledges:
        yield Block(Form.CHAPTER, "III.", "Voluntary pledges and commitments")
        yield from _paragraphs(facts.pledges)


def _introduction(facts: Facts) -> Iterator[Block]:
    said = _Said(facts)
    documents = DOCUMENTS_FIRST_CYCLE if facts.cycle == 1 else DOCUMENTS
    papers = facts.documents or (blank("documents"),)
    yield from _paragraphs(one.format_map(said) for one in (ESTABLISHED, TROIKA, documents))
    for n, paper in enumerate(papers, 1):
        yield Block(Form.POINT, f"({chr(96 + n)})", paper + (";" if n < len(papers) else "."))
    if facts.questions_from:
        yield from _paragraphs([QUESTIONS.format_map(said)])


def _paragraphs(texts: Iterable[str]) -> Iterator[Block]:
    return (Block(Form.PARAGRAPH, "", text) for text in texts)


def renumbered(blocks: Sequence[Block]) -> tuple[tuple[str, str], ...]:
    """Number in the list of the ledger and number in the report, where they differ."""
    return tuple((one.listed, one.number) for one in blocks if one.listed and one.listed != one.number)


def _begins(facts: Facts) -> int:
    """The paragraph under which the ledger's list stands; 0 where there is none, or several."""
    heads = {one.number.partition(".")[0] for one in facts.recommendations if one.number}
    return int(head) if len(heads) == 1 and (head := heads.pop()).isdecimal() else 0


def _items(chapeau: int, asked: Sequence[Asked]) -> list[Block]:
    last = len(asked)
    return [
        Block(Form.RECOMMENDATION, f"{chapeau}.{n}", one.text, one.states, n == last, _note(one), one.number)
        for n, one in enumerate(asked, 1)
    ]


def _parts(chapeau: int, asked: Sequence[Asked]) -> str:
    """ "7.2: the first sentence; 7.3: training" for those whose part is known."""
    told = (f"{chapeau}.{n}: {one.part.rstrip(' .;')}" for n, one in enumerate(asked, 1) if one.part)
    return "; ".join(told)


def _note(one: Asked) -> str:
    """The footnote that tells the words as read out (RULES 5.8)."""
    return AS_READ.format(text=one.as_read.rstrip(" .;")) if one.as_read else ""


def _kind(one: Asked) -> tuple[Position | None, bool]:
    return one.position, one.implemented and one.position is Position.SUPPORTED


def _sentence(one: Asked, facts: Facts) -> str:
    return CHAPEAUX[_kind(one)].format_map(_Said(facts))


class _Said(dict[str, str]):
    """What is said of a review by the names in the sentences; a blank for what is not."""

    def __init__(self, facts: Facts) -> None:
        lists = {
            "troika": listing(facts.troika),
            "states": listing(facts.questions_from),
        }
        told = {**facts.said, **lists, "state": facts.in_sentence or facts.state}
        super().__init__({name: value for name, value in told.items() if value})

    def __missing__(self, name: str) -> str:
        return blank(name.replace("_", " "))


def listing(names: Sequence[str]) -> str:
    """ "A, B and C"."""
    return " and ".join(one for one in (", ".join(names[:-1]), *names[-1:]) if one)
