import re
from importlib import import_module
from pathlib import Path

import pytest

from openupr.site import declared


def test_what_a_page_may_be_asked_is_among_what_is_described():
    with pytest.raises(ValueError, match="colour"):
        declared.asks("on", "colour")
    assert declared.asked_by(declared.asks("on", "page")(lambda: None)) == ("on", "page")


def test_a_page_that_declares_nothing_is_for_reading_and_asks_nothing():
    assert not declared.is_for_forms(lambda: None)
    assert declared.is_for_forms(declared.takes_forms(lambda: None))
    assert declared.asked_by(lambda: None) == ()


def test_what_a_page_reads_of_an_address_it_declares():
    for file in (Path(declared.__file__).parent / "pages").glob("*.py"):
        source = file.read_text()
        read = set(re.findall(r"GET\.get\(\"(\w+)\"", source)) | ({"on"} if "day_of(request)" in source else set())
        said = set(re.findall(r"\"(\w+)\"", " ".join(re.findall(r"@asks\((.*?)\)", source))))
        if "*ASKED" in source:
            said |= set(import_module(f"openupr.site.pages.{file.stem}").ASKED)
        assert read <= said, f"{file.name} reads {', '.join(read - said)}: declare it with @asks"
