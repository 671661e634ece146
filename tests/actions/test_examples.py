from openupr.actions.examples import examples


def test_they_lie_beside_the_launcher():
    assert [one.name for one in examples()] == ["state-a-report.docx", "state-a-addendum.docx"]


def test_another_folder_can_be_named_and_half_of_them_are_none(tmp_path, monkeypatch):
    monkeypatch.setenv("OPENUPR_EXAMPLES", str(tmp_path))
    (tmp_path / "state-a-report.docx").touch()
    assert examples() == []
    (tmp_path / "state-a-addendum.docx").touch()
    assert [one.parent for one in examples()] == [tmp_path, tmp_path]
