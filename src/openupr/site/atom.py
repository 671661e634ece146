"""Deadlines as an Atom feed, by Django's own writer: each enters six weeks before its first day.

Source: RFC 4287. The same deadlines as seen on the same day give the same bytes.
Does not: choose the deadlines, or know who reads them.
"""

from collections.abc import Sequence
from datetime import UTC, date, datetime, time
from typing import Any

from django.utils.feedgenerator import Atom1Feed

from openupr.exports._calendar_file import described
from openupr.site.ahead import entered, together

Plain = dict[str, Any]


def feed(found: Sequence[Plain], title: str, on: date, calendar: str, address: str) -> str:
    """The feed of deadlines as on a day. `calendar`, `address`: full addresses of the page and of the feed itself."""
    atom = Atom1Feed(title, calendar, "", language="en", feed_url=address)
    for one in entered(together(found), on):
        whose = ", ".join(each["state_name"] for each in one["reviews"])
        days = one["first"] if one["first"] == one["last"] else f"{one['first']} – {one['last']}"
        updated = datetime.combine(one["entered"], time(), UTC)
        atom.add_item(
            title=f"{days}: {one['what']}",
            link=f"{calendar}?session={one['session']}",
            description=f"{whose}. {described(one)}",
            unique_id=f"{calendar}?session={one['session']}#{one['name']}-{one['first']}",
            pubdate=updated,
            updateddate=updated,
            categories=[one["role"]],
        )
    return str(atom.writeString("utf-8"))
