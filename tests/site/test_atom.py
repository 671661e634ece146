"""The feed: one entry for deadlines of the same days, the newest first, with full links."""

from datetime import date
from xml.etree import ElementTree

from openupr.actions.list_deadlines import deadlines
from openupr.site.atom import feed

ATOM = "{http://www.w3.org/2005/Atom}"
AT = "https://upr.example.org/calendar"


def entries(on):
    written = feed(deadlines(session=48), "Session 48", on, AT, f"{AT}.atom")
    return list(ElementTree.fromstring(written).iter(f"{ATOM}entry"))


def test_states_of_a_session_share_an_entry_and_its_link_is_full():
    found = next(one for one in entries(date(2025, 1, 13)) if "list of speakers" in one.findtext(f"{ATOM}title"))
    assert found.findtext(f"{ATOM}title") == "2025-01-13 – 2025-01-16: The list of speakers is open"
    assert found.find(f"{ATOM}link").get("href") == f"{AT}?session=48"
    assert "Slovenia" in found.findtext(f"{ATOM}summary")


def test_the_newest_comes_first_and_nothing_that_is_more_than_six_weeks_ahead():
    days = [one.findtext(f"{ATOM}updated") for one in entries(date(2025, 1, 13))]
    assert days == sorted(days, reverse=True)
    assert days[0] <= "2025-01-13T00:00:00+00:00"
    assert len({one.findtext(f"{ATOM}id") for one in entries(date(2025, 1, 13))}) == len(days)
