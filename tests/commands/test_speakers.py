from openupr.cli import main
from openupr.store.models import Entry

LIST = ["speakers", "XAA/0"]
WINDOW = ["opens=2024-07-29", "opens_at=10:00", "closes=2024-08-01", "closes_at=18:00"]


def run(*words, on="2024-07-29"):
    return main([*LIST, *words, "--on", on])


def test_a_list_is_opened_ordered_and_told(store, capsys):
    assert run("list_opened", *WINDOW) == 0
    assert run("speaker_registered", "speaker=XAC,XAB,XAD", "time=10:05") == 0
    assert "speaker registered, entries 2 to 4. list open." in capsys.readouterr().out
    assert run("list_closed", on="2024-08-01") == 0
    assert main(LIST) == 0
    assert "manifest first_speaker --id … --among XAA/0=XAC,XAB,XAD" in capsys.readouterr().out
    assert run("speakers_ordered", "first=XAC", on="2024-08-02") == 0
    capsys.readouterr()
    assert main(LIST) == 0
    said = capsys.readouterr().out.splitlines()
    assert said[:5] == [
        "XAA/0, invented for rehearsal, dialogue: list in order",
        "3 speakers: members 3:00, observers 2:00, all fit (computed; the secretariat's announcement prevails)",
        "    1 XAC (member): waiting", "    2 XAD (member): waiting", "    3 XAB (member): waiting",
    ]  # fmt: skip
    assert any("openupr step XAA/0 speakers_list_closed speakers=3 first=XAC seconds_each=180" in line for line in said)
    assert any(line.startswith("  speaker_called speaker=… time=…") for line in said)


def test_a_step_that_may_not_come_is_one_line_and_changes_nothing(store, capsys):
    assert run("speaker_registered", "speaker=XAC", "time=10:05") == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.count("\n") == 1
    assert "stage list not opened: speaker registered XAC 10:05:00 on 2024-07-29 came" in said.err
    assert run("list_opened", "opens") == 2
    assert "A field and its value, such as speaker=MKD" in capsys.readouterr().err
    assert Entry.objects.count() == 0


def test_a_list_of_the_record_is_entered_and_who_stands_out_of_the_order_is_named(store, capsys):
    assert main(["speakers", "SVN/2", "--from-record"]) == 0
    said = capsys.readouterr().out.splitlines()
    assert said[0].endswith("speakers as the report has them, entry 1.")
    assert said[1].endswith("; 3 displaced:")
    assert said[2].startswith("  PER at place 70 after IDN, not PAK, alone")


def test_a_step_can_be_tried_without_being_taken(store, capsys):
    assert run("list_opened", *WINDOW, "--dry-run") == 0
    assert capsys.readouterr().out == (
        "XAA/0, invented for rehearsal: list opened may be taken; it would then be: list open.\n"
    )
    assert Entry.objects.count() == 0


def test_what_is_entered_from_the_record_is_not_refused_and_gets_a_note(store, capsys):
    odd = ["speakers", "XAA/0", "speakers_ordered", "how=registration", "speakers=XAC,XAB,XAC", "--record"]
    assert main(odd) == 2
    assert "names its source: --source SYMBOL" in capsys.readouterr().err
    assert main([*odd, "--source", "a report"]) == 0
    said = capsys.readouterr().out.splitlines()
    assert said[1] == (
        "Note: XAA/0: entry 1, speakers ordered: expected was each speaker once, XAC stands twice "
        "(A/HRC/DEC/17/119, section III)."
    )
    assert main(["speakers", "XAA/0"]) == 0
    assert "Check: XAA/0: entry 1, speakers ordered" in capsys.readouterr().out
    record = ["--record", "--source", "a report"]
    registered = ["speaker_registered", "speaker=XAC", "time=10:00"]
    assert main(["speakers", "XAB/0", *registered, *record]) == 0
    assert main(["speakers", "USA/4", "speaker_registered", "speaker=ITA", "time=10:00", *record]) == 2
    assert "--on 2025-01-28, or as=" in capsys.readouterr().err
