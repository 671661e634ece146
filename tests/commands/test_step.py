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


def test_the_way_through_a_non_participation_is_told_part_by_part(store, capsys):
    assert main(["step", "USA/4", "--from-record"]) == 0
    capsys.readouterr()
    assert main(["step", "USA/4", "--next"]) == 0
    said = capsys.readouterr().out.splitlines()
    assert said[0].startswith("USA/4: Non-participation in the Working Group. The Council has never declared")
    assert sum(line.startswith(("  ● ", "  · ", "  – ")) for line in said) == 12
    assert said[-6].startswith("Next: part 2. ")
    assert said[-5] == "  President of the Council acts; A/HRC/OM/7/1"
    assert said[-1].startswith("  openupr step USA/4 step_not_taken part=2 why=")
    aside = ["step_not_taken", "part=2", "why=nothing was asked", "--on", "2025-12-01"]
    assert main(["step", "USA/4", *aside]) == 0
    assert main(["step", "USA/4", "--next"]) == 0
    said = capsys.readouterr().out
    assert "       not taken: nothing was asked\n" in said
    assert "Next: part 4. " in said


def test_a_review_without_a_record_names_the_ways(store, capsys):
    assert main([*STEP, "--next"]) == 2
    assert "postponement|session-moved|non-participation|positions-missing|absent" in capsys.readouterr().err
    assert main([*STEP, "--next", "--way", "session-moved"]) == 0
    assert "Next: part 7. The Bureau proposes" in capsys.readouterr().out


def test_a_whole_session_is_moved_together_or_not_at_all(store, capsys):
    moved = ["postponement_decided", "whole_session=yes", "latest_session=55", "--on", "2026-12-01"]
    assert main(["step", "sessions/54", *moved]) == 0
    assert capsys.readouterr().out.count("Stage: postponed.") == Entry.objects.count() == 13
    assert main(["step", "SVN/4", "review_scheduled", "session=48", "--on", "2024-01-01"]) == 0
    assert main(["step", "sessions/54", "absence_noted", "--on", "2027-01-25"]) == 2
    assert main(["step", "sessions/99", *moved]) == 2
    assert "No review of a session 99" in capsys.readouterr().err
    assert Entry.objects.count() == 14


def test_without_steps_in_the_ledger_the_way_is_told_by_the_record(store, capsys):
    assert main(["step", "ISR/2", "--next"]) == 0
    said = capsys.readouterr().out
    assert said.startswith("As the record has it; the ledger has no step yet: openupr step ISR/2 --from-record")
    assert "2013-01-29: non participation decided (A/HRC/25/15, paragraph 3; UPR Info, high)" in said
    assert said.endswith("The record is closed.\n")
    assert Entry.objects.count() == 0
