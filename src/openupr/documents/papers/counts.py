"""The counts that an addendum states ("accepts 142 recommendations"), and checks of what was read against them.

Source: RULES 7.4 (received = supported + noted + partially).
"""

import re

from openupr.documents.papers.sentences import sentences
from openupr.documents.papers.statements import names_numbers
from openupr.documents.papers.verdicts import Verdict, verdicts
from openupr.documents.qualified import finding_on, qualification
from openupr.domain.findings import Finding, Place, Severity
from openupr.domain.papers import PositionGiven
from openupr.domain.positions import Position

# "163 recommendations", "all 62 recommendations", "96 were accepted", "124 are now supported", "33 noted"
_COUNT = re.compile(
    r"(?<![\d.,/–-])\b(\d{1,3})\b(?![.,]\d|[/–-]\d)"
    r"(?=\s+(?:of (?:the|these|them)\s+)?(?:(?:new|further|other|these|the)\s+)*"
    r"(?:recommendations?\b|(?:(?:are|were|have been|had been|is)\s+)?(?:now\s+|immediately\s+|instantly\s+)*"
    r"(?:support|accept|noted|partial|reject|pending|set aside|enjoy)))",
    re.IGNORECASE,
)
_RECEIVED = re.compile(
    r"\b(?:received|contains?|total of|made|put forward|formulated|out of)\b[^.;]{0,60}$", re.IGNORECASE
)
_AFTER = 60
_POSITIONS = "A/HRC/RES/5/1, annex, paragraph 32"
# What stands between a count and its word: "124 | are now | supported", "21 | recommendations were | noted"
_PASSIVE = re.compile(
    r"\s+(?:of (?:the|these|them)\s+)?(?:recommendations?\s+)?(?:(?:that|which)\s+)?"
    r"(?:(?:is|are|were|have been|had been)\s+)?(?:(?:now|immediately|instantly)\s+)?",
    re.IGNORECASE,
)
# What the State said at the review itself stands in the report, not in the addendum.
_AT_THE_REVIEW = re.compile(
    r"\b(?:immediately|instantly|at the time of|during the (?:review|dialogue)|set aside)\b", re.IGNORECASE
)


def stated_counts(text: str) -> tuple[tuple[str, int], ...]:
    """Counts of recommendations that running text states: (position or "received", number), in order.

    A count of what the State said at the review itself is kept as "supported_at_review" and so on.
    """
    found: list[tuple[str, int]] = []
    for start, end in sentences(text):
        sentence = text[start:end]
        if "recommendation" not in sentence.lower() or names_numbers(sentence):
            continue
        said = verdicts(sentence)
        for match in _COUNT.finditer(sentence):
            if key := _key(sentence, match, said):
                before = key != "received" and _AT_THE_REVIEW.search(sentence[match.start() : match.end() + _AFTER])
                found.append((f"{key}_at_review" if before else key, int(match[1])))
    return tuple(dict.fromkeys(found))


def _key(sentence: str, match: re.Match[str], said: list[Verdict]) -> str | None:
    """What a count counts: the position whose word follows at once or whose verb stands before, or "received"."""
    around = next((v for v in said if v.span[0] <= match.start() < v.span[1]), None)
    if around:
        return around.position.value
    following = sentence[match.end() : match.end() + _AFTER]
    near = [v for v in said if match.end() <= v.span[0] <= match.end() + _AFTER]
    passive = near and _PASSIVE.fullmatch(sentence[match.end() : near[0].span[0]])
    if passive and not _verb_before(sentence, match, said):
        return near[0].position.value
    if re.match(r"\s+(?:were |are )?(?:now )?(?:set aside|pending)", following):
        return Position.PENDING.value
    before = _verb_before(sentence, match, said)
    if before:
        return before.position.value
    return "received" if _RECEIVED.search(sentence[: match.start()]) else None


def _verb_before(sentence: str, match: re.Match[str], said: list[Verdict]) -> Verdict | None:
    """The verb that has this count as its object: "accepts 142 recommendations"."""
    return next((v for v in said if re.fullmatch(r"\s+(?:all\s+|the\s+)*", sentence[v.span[1] : match.start()])), None)


def check_counts(positions: tuple[PositionGiven, ...], stated: tuple[tuple[str, int], ...]) -> list[Finding]:
    """Findings where the number of recommendations read with a position is none of the numbers stated for it."""
    findings = []
    for position in Position:
        numbers = {number for p in positions if p.position is position for number in p.numbers}
        said = [count for key, count in stated if key == position.value]
        if said and len(numbers) not in said:
            told = (
                f"The text states {' or '.join(map(str, said))} {_word(position)}, {len(numbers)} were read. "
                "Count them in the document."
            )
            findings.append(Finding("count_differs", Severity.WARNING, told))
    return findings


def check_numbers(positions: tuple[PositionGiven, ...]) -> list[Finding]:
    """Findings on numbers with two positions, on numbers left out between the first and the last, and on support
    with a qualification."""
    seen: dict[str, set[Position | None]] = {}
    for given in positions:
        for number in given.numbers:
            seen.setdefault(number, set()).add(given.position)
    findings = [
        Finding(
            "two_positions",
            Severity.BLOCKING,
            f"{n}: the document gives it two positions, {_named(p)}. Read both places and decide which one stands; "
            "until then the one that is printed later counts.",
        )
        for n, p in seen.items()
        if len(p) > 1
    ]
    missing = _missing(list(seen))
    if missing:
        told = (
            f"No position was found on {', '.join(missing)}, though the numbers beside have one. Look for "
            f"{'them' if len(missing) > 1 else 'it'} in the document."
        )
        findings.append(Finding("numbers_missing", Severity.WARNING, told))
    findings += [_unknown(given, n) for given in positions for n in given.numbers if seen[n] == {None}]
    return findings + _without_parts(positions) + _qualified(positions)


def _unknown(given: PositionGiven, number: str) -> Finding:
    told = f"{number}: the State answers, but no position was recognised in its answer. Read it before you count it."
    return Finding(
        "position_not_recognised", Severity.WARNING, told, Place(given.page, given.paragraph, given.span), _POSITIONS
    )


def _without_parts(positions: tuple[PositionGiven, ...]) -> list[Finding]:
    """A finding on the numbers that are supported in part, where no answer says which part."""
    partial = [given for given in positions if given.position is Position.PARTIALLY]
    told_of = {number for given in partial if given.parts for number in given.numbers}
    silent = list(dict.fromkeys(n for given in partial for n in given.numbers if n not in told_of))
    if not silent:
        return []
    told = f"{', '.join(silent)}: supported in part, but no sentence was found that says which part. Read the answer."
    return [Finding("parts_not_told", Severity.NOTE, told, citation=_POSITIONS)]


def _qualified(positions: tuple[PositionGiven, ...]) -> list[Finding]:
    """One finding for each sentence that supports with a qualification, on all numbers that it governs."""
    governed: dict[tuple[str, int, tuple[int, int]], list[PositionGiven]] = {}
    for given in positions:
        if given.position is Position.SUPPORTED:
            sentence = given.text if qualification(given.text) else _first_sentence(given.comment)
            governed.setdefault((sentence, given.page, given.span), []).append(given)
    found = []
    for (text, page, span), own in governed.items():
        numbers = list(dict.fromkeys(number for given in own for number in given.numbers))
        found.append(finding_on(_listed(numbers), text, Place(page, own[0].paragraph, span)))
    return [one for one in found if one]


def _first_sentence(comment: str | None) -> str:
    return comment[slice(*sentences(comment)[0])] if comment else ""


def _listed(numbers: list[str]) -> str:
    return ", ".join(numbers if len(numbers) < 6 else [*numbers[:3], "…", numbers[-1]])


def _named(positions: set[Position | None]) -> str:
    return " and ".join(sorted(_word(position) if position else "no position recognised" for position in positions))


def _word(position: Position) -> str:
    return "supported in part" if position is Position.PARTIALLY else position.value


def _missing(numbers: list[str]) -> list[str]:
    """The numbers left out between the least and the greatest of each chapeau."""
    by_chapeau: dict[str, set[int]] = {}
    for number in numbers:
        head, _, last = number.rpartition(".")
        if last.isdigit():
            by_chapeau.setdefault(head, set()).add(int(last))
    return [
        f"{head}.{n}" if head else str(n)
        for head, found in by_chapeau.items()
        for n in range(min(found), max(found))
        if n not in found
    ]
