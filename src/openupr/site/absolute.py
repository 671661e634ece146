"""An address with its host, for files that leave the site: sitemaps, reports of errors.

By HTTPS where the operator says that readers come that way (OPENUPR_HTTPS=1), whatever a server in front passes on.
Does not: trust a header that a reader could set.
"""

from django.conf import settings
from django.http import HttpRequest


def absolute(request: HttpRequest, path: str) -> str:
    """The whole address of a path such as "/states/SVN" on this site, under the name by which it was asked."""
    scheme = "https" if settings.SESSION_COOKIE_SECURE else request.scheme
    return f"{scheme}://{request.get_host()}{path}"
