import pytest

from openupr.bench import Missed, statements
from openupr.bench import _statements as invented
from openupr.documents.statements import reading


def test_statements_in_every_form_and_kind_of_file_are_read_whole():
    lines = statements.run(None, small=True)
    assert lines[-1] == "statements of which not all, or more, was found: 0 (must: 0)"


def test_what_is_not_found_is_missed(monkeypatch):
    monkeypatch.setattr(reading, "quotes", lambda pages, names: [])
    with pytest.raises(Missed):
        statements.run(None, small=True)


def test_the_statements_are_invented_and_each_of_another_state(tmp_path):
    made = invented.build(tmp_path, 95)
    assert len({one.code for one in made}) == 95
    assert all(one.code.startswith("X") for one in made)
    assert len({one.file.rsplit(".", 1)[1] for one in made}) == 3
