"""How much of a document is kept, in words: "14 adoptions", "61 paragraphs under 24 headings".

Does not: count recommendations and positions; the parity report (`store.parity`) does.
"""

from openupr.domain.documents import Document
from openupr.domain.papers import AdvanceQuestions, CouncilSessionReport, Decision, Paper
from openupr.domain.report import WorkingGroupReport


def holds(document: Document) -> str:
    """What the document holds beside numbers and positions; nothing where there is no more to count."""
    match document.content:
        case WorkingGroupReport(introduction=said, pledges=pledges):
            return f"{_some(len(said.speakers), 'speaker')}, {_some(len(pledges), 'pledge')}"
        case CouncilSessionReport(adoptions=adoptions):
            return _some(len(adoptions), "adoption")
        case AdvanceQuestions(asks=asks):
            return f"{_some(sum(len(one.questions) for one in asks), 'question')} of {_some(len(asks), 'asker')}"
        case Paper(sections=sections):
            paragraphs = sum(len(one.paragraphs) for one in sections)
            return f"{_some(paragraphs, 'paragraph')} under {_some(len(sections), 'heading')}"
        case Decision(adopted_on=day, report=report):
            return f"adopted on {day or 'a day not found'}, on {report or 'a report not found'}"
    return ""


def _some(count: int, word: str) -> str:
    return f"{count} {word}{'' if count == 1 else 's'}"
