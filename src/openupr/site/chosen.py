"""What a reader chose in the address: a day. What cannot be understood is taken as not chosen."""

from datetime import UTC, date, datetime

from django.http import HttpRequest


def day_of(request: HttpRequest) -> date:
    """The day in `on`, else today."""
    try:
        return date.fromisoformat(request.GET.get("on", ""))
    except ValueError:
        return datetime.now(UTC).date()
