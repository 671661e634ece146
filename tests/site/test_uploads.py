"""Receiving files. The whole way from a browser is tested by tests/site/pages/test_importing.py."""

import pytest
from django.core.files.uploadhandler import StopUpload

from openupr.documents.limits import Limits
from openupr.site.uploads import Receiving, Refusing, shown_name
from openupr.store import waiting


@pytest.fixture
def batch(tmp_path, monkeypatch):
    monkeypatch.setenv("OPENUPR_DATA", str(tmp_path))
    return waiting.new()


def receive(handler, name, *chunks):
    handler.new_file("files", name, "application/pdf", None)
    for number, chunk in enumerate(chunks):
        handler.receive_data_chunk(chunk, sum(map(len, chunks[:number])))
    handler.file_complete(sum(map(len, chunks)))


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("report.pdf", "report.pdf"),
        ("/etc/passwd", "passwd"),
        ("C:\\papers\\list.docx", "list.docx"),
        ("a\u202egnp.exe\x00\n.pdf", "agnp.exe.pdf"),
        ("доклад по Словении.doc", "доклад по Словении.doc"),
        ("folder/", "file without a name"),
        ("x" * 300, "x" * 200),
    ],
)
def test_a_name_is_shown_without_folders_and_without_what_acts_on_text(name, shown):
    assert shown_name(name) == shown


def test_each_file_is_written_under_its_number(batch):
    handler = Receiving(batch, Limits())
    receive(handler, "one.pdf", b"one", b" and more")
    receive(handler, "two.pdf")
    assert [(one.name, one.too_large) for one in handler.files] == [("one.pdf", False), ("two.pdf", False)]
    assert [waiting.path_of(batch, n).read_bytes() for n in (0, 1)] == [b"one and more", b""]


def test_a_file_may_be_as_large_as_the_limit_and_not_a_byte_larger(batch):
    handler = Receiving(batch, Limits(size=10))
    receive(handler, "whole.pdf", b"12345", b"67890")
    receive(handler, "more.pdf", b"12345", b"67890", b"1", b"2")
    assert [one.too_large for one in handler.files] == [False, True]
    assert [waiting.path_of(batch, n).stat().st_size for n in (0, 1)] == [10, 0]


def test_other_pages_take_no_file():
    with pytest.raises(StopUpload):
        Refusing().new_file("files", "a.pdf", "application/pdf", None)
