"""Codes and names of submitters; invented."""

from openupr.documents.papers.submitters import submitters_in


def read(*lines: str) -> list[tuple[str, tuple[str, ...], bool]]:
    return [(one.code, one.names, one.joint) for one in submitters_in(list(lines))]


def test_individual_submitters_without_town_and_state() -> None:
    assert read("Civil society", "SFE Society for Examples,", "Funafuti, Tuvalu*;") == [
        ("SFE", ("Society for Examples",), False)
    ]


def test_joint_submissions_name_all_that_joined() -> None:
    entry = "JS1 Joint submission 1 submitted by: The Shell Fund (Chile),"
    assert read(entry, "the Example Network, Funafuti, Tuvalu;") == [
        ("JS1", ("Shell Fund (Chile)", "Example Network"), True)
    ]
    assert read("JS2 Joint submission 2 submitted by: A Fund, Town; B Fund;") == [
        ("JS2", ("A Fund, Town", "B Fund"), True)
    ]


def test_heads_attachments_and_sentences_are_no_submitters() -> None:
    assert (
        read("The stakeholders listed", "Attachments:", "(CoE-CPT) Report to the Government", "www.OHCHR.org site")
        == []
    )
