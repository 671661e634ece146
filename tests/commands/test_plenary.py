from openupr.cli import main

ITEM = ["plenary", "XAA/0"]
RECORD = ["--record", "--source", "test", "--on", "2024-12-01"]


def run(*words):
    return main([*ITEM, *words, "--on", "2025-01-20"])


def test_an_item_is_led_to_the_decision(store, capsys):
    main(["step", "XAA/0", "recommendations_listed", "numbers=6.1,6.2", *RECORD])
    main(["step", "XAA/0", "report_issued", *RECORD])
    main(["step", "XAA/0", "positions_given", "position=supported", "all=yes", *RECORD])
    assert run("plenary_opened", "council_session=1", "time=10:00") == 0
    capsys.readouterr()
    assert run("section_opened", "section=views", "time=10:00", "--dry-run") == 0
    assert capsys.readouterr().out == (
        "XAA/0, invented for rehearsal: section opened may be taken; it would then be: section views.\n"
    )
    assert run("section_closed", "section=views", "time=10:15", "--dry-run") == 2
    assert run("section_opened", "section=views", "time=10:00") == 0
    assert run("section_closed", "section=views", "time=10:15") == 0
    assert run("tally_stated") == 0
    capsys.readouterr()
    assert main(ITEM) == 0
    said = capsys.readouterr().out.splitlines()
    assert said[:3] == [
        "XAA/0, invented for rehearsal, plenary: tally stated", "  ● views: 10:00 to 10:15, 5:00 left after it",
        "  · institution",
    ]  # fmt: skip
    assert "To be stated: Of 2 recommendations received, 2 enjoy the support of State A and 0 are noted." in said
    assert "plenary_states: 0 registered, cap 13. list not opened." in said
    for section in ("states", "stakeholders"):
        assert run("section_not_held", f"section={section}", "why=nobody registered") == 0
    assert run("section_opened", "section=closing", "time=10:20") == 0
    assert run("section_closed", "section=closing", "time=10:29") == 0
    capsys.readouterr()
    main(ITEM)
    told = capsys.readouterr().out
    assert "Then: openupr step XAA/0 outcome_adopted" in told
    assert "  – states: not held (nobody registered)" in told
    assert "  ● closing: 10:20 to 10:29, 4:00 over" in told


def test_a_step_that_may_not_come_is_one_line(store, capsys):
    assert run("plenary_opened", "council_session=1", "time=10:00") == 2
    assert "expected was the report of the Working Group issued before it" in capsys.readouterr().err
    assert run("plenary_opened", "council_session") == 2


def test_what_is_entered_from_the_record_is_not_refused_and_gets_a_note(store, capsys):
    odd = ["tally_stated", "received=10", "supported=7", "noted=2"]
    assert main([*ITEM, *odd, "--record"]) == 2
    assert "--source" in capsys.readouterr().err
    assert main([*ITEM, *odd, "--record", "--source", "a report", "--on", "2025-01"]) == 0
    said = capsys.readouterr().out.splitlines()
    assert said[0].endswith("tally stated, entry 1. tally stated.")
    assert said[1].startswith("Note: XAA/0: entry 1, tally stated of 2025-01: expected was 10 = supported + noted + ")
    assert main(ITEM) == 0
    assert "Check: XAA/0: entry 1" in capsys.readouterr().out
