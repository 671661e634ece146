import pytest

from openupr.cli import main
from openupr.store.models import Entry

STEP = ["step", "XAA/0"]
SCHEDULED = [*STEP, "review_scheduled", "session=1", "date=2024-08-05", "--on", "2024-03-01"]


def test_a_step_is_taken_and_where_the_review_stands_is_told(store, capsys):
    assert main(SCHEDULED) == 0
    assert capsys.readouterr().out == "XAA/0, invented for rehearsal: review scheduled, entry 1. Stage: scheduled.\n"
    assert main(STEP) == 0
    said = capsys.readouterr().out.splitlines()
    assert said[:3] == [
        "XAA/0, invented for rehearsal: scheduled", "  ● scheduled: 2024-03-01 (entry 1)", "  · troika drawn",
    ]  # fmt: skip
    assert any(line.startswith("  absence_noted ") and line.endswith("A/HRC/OM/7/1") for line in said)
    assert main(["ledger"]) == 0
    assert capsys.readouterr().out.endswith("review scheduled    XAA/0, invented for rehearsal\n")


def test_a_dry_run_writes_nothing(store, capsys):
    assert main([*SCHEDULED, "--dry-run"]) == 0
    assert "may be taken; it would then be: scheduled." in capsys.readouterr().out
    assert Entry.objects.count() == 0


def test_a_step_that_is_not_allowed_ends_with_2_and_changes_nothing(store, capsys):
    for more in ([], ["--dry-run"]):
        assert main([*STEP, "review_opened", "--on", "2024-08-05", *more]) == 2
        said = capsys.readouterr()
        assert said.out == ""
        assert said.err == (
            "openupr: XAA/0, stage planned: review opened on 2024-08-05 came, but expected was review scheduled before "
            "it (A/HRC/RES/5/1, annex, paragraphs 18 and 21). Nothing was changed.\n"
        )
    assert Entry.objects.count() == 0


def test_history_is_entered_and_what_it_breaks_is_a_note(store, capsys):
    record = ["--record", "--sureness", "high", "--source", "REHEARSAL/1/XAA"]
    assert main([*STEP, "review_opened", "--on", "2024-08-05", *record]) == 0
    assert main([*STEP, "report_adopted", "--on", "2024-08-06", *record]) == 0
    assert (
        capsys.readouterr()
        .out.splitlines()[-1]
        .startswith("Note: XAA/0: entry 2, report adopted of 2024-08-06: expected was 48")
    )


def test_the_record_of_a_real_review_is_entered_whole(store, capsys):
    assert main(["step", "USA/4", "--from-record"]) == 0
    assert main(["step", "USA/4"]) == 0
    said = capsys.readouterr().out
    assert "the Council has never declared persistent non-cooperation" in said
    assert "  9 steps of the President: letters, meetings, replies" in said


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["review_scheduled", "session"], "A field and its value"),
        (["review_scheduled", "session="], "A field and its value"),
        (["review_scheduled", "session=x", "--on", "2024"], "a whole number was expected"),
        (["review_scheduled", "session=1"], "--on 2025-01-28"),
        (["cancelled"], "There is no step 'cancelled'"),
    ],
)
def test_what_is_typed_wrong_is_one_line(store, capsys, words, said):
    assert main([*STEP, *words]) == 2
    told = capsys.readouterr().err
    assert told.count("\n") == 1
    assert said in told
