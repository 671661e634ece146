"""About this copy: what it is, what it keeps of a reader (nothing), who can use it and where that falls short.

Source: DESIGN 7a. What is said here is what the code does; tests hold it to that.
Does not: carry a text that the operator could not check against the source code.
"""

from django.http import HttpRequest

from openupr import __version__
from openupr.site.contact import contact
from openupr.site.shown import Shown, both


def about(request: HttpRequest) -> Shown:
    """What this is, and what it is not."""
    return Shown("about", {"version": __version__, "to": contact()})


def privacy(request: HttpRequest) -> Shown:
    """What is kept of a reader, and how names are handled."""
    return Shown("privacy", {"to": contact()})


def accessibility(request: HttpRequest) -> Shown:
    """What works with a keyboard, a screen reader, large type; and what does not yet."""
    return Shown("accessibility", {"to": contact()})


paths = [*both("about", about), *both("privacy", privacy), *both("accessibility", accessibility)]
