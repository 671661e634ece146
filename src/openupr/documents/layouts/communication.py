"""Communications about a review, typed in by a person with their source: letter, note verbale, statement.

Source: RULES 10.8, item 1 (communications received: date, author, addressee). The form: docs/communications.md.
Does not: read a letter itself.
"""

from openupr.documents.layout import Layout, Parsed
from openupr.documents.papers.communication import is_form, read_form
from openupr.documents.source import Source
from openupr.domain.documents import DocumentKind, Remainder


def _text(source: Source) -> str:
    return "\n".join(page.text for page in source.pages)


def _matches(source: Source) -> float:
    return 1.0 if source.form == "text" and is_form(_text(source)) else 0.0


def _parse(source: Source) -> Parsed:
    form = read_form(_text(source))
    remainder = tuple(Remainder(1, line) for line in form.left_over)
    return Parsed(
        form.record,
        title=f"{form.record.form} from {form.record.author}" if form.record.author else None,
        state=form.state,
        session=form.session,
        language=None,
        findings=tuple(form.findings),
        remainder=remainder,
    )


layout = Layout(DocumentKind.COMMUNICATION, _matches, _parse)
