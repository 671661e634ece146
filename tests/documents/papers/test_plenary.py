"""The plenary part cut by State and section; invented."""

from openupr.documents.papers.lines import Line
from openupr.documents.papers.plenary import Review, reviews_in

TEXT = """1. An earlier item.
Tuvalu
4. The review of Tuvalu was held on 27 October 2098:
(a) A report;
1. Views expressed by the State under review
5. The delegation spoke. In
2099. it went on.
2. Views expressed by Member and observer States
6. Chile spoke.
Chile
7. The review of Chile was held on 28 October 2098.
4. Concluding remarks of the State under review
8. It thanked all.
B. General debate on agenda item 6
9. The debate."""


def reviews() -> list[Review]:
    return reviews_in([Line(line, 1, n, n + 1) for n, line in enumerate(TEXT.split("\n"))])


def test_states_sections_and_paragraphs() -> None:
    found = [(one.state, [(p.section, p.number, p.text) for p in one.paragraphs]) for one in reviews()]
    assert found == [
        (
            "TUV",
            [
                ("", "4", "The review of Tuvalu was held on 27 October 2098: (a) A report;"),
                ("own", "5", "The delegation spoke. In 2099. it went on."),
                ("states", "6", "Chile spoke."),
            ],
        ),
        ("CHL", [("", "7", "The review of Chile was held on 28 October 2098."), ("closing", "8", "It thanked all.")]),
    ]


def test_the_paragraphs_of_one_section() -> None:
    assert [paragraph.number for paragraph in reviews()[0].of("states")] == ["6"]
