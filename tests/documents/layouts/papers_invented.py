"""Invented papers in the official form: a title page, numbered paragraphs, notes."""

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
