"""One address of each kind of page: those of the sitemap, found by the description of the addresses; and the others."""

import re

# Of imported documents, of what a reader asks, and what is not there
OTHERS = (
    "/reviews/XAA/0",
    "/reviews/XAA/0/recommendations/15.1",
    "/reviews/XAN/0/recommendations/15.1",
    "/reviews/ISR/2",
    "/search?q=report+OR+recommendations",
    "/states?name=land",
    "/states?name=Atlantis",
    "/documents/REHEARSAL/1/XAA/Add.1",
    "/documents/REHEARSAL/1/XAN",
    "/documents/REHEARSAL/1/XAN/pages/2?span=0-200",
    "/documents/A/HRC/28/15",
    "/known/reviews?missing=report",
    "/report-error?kind=review&key=SVN/2",
    "/analysis",
    "/analysis/sessions",
    "/analysis/groups",
    "/analysis/map_made",
    "/analysis/network/embed?with=SVN",
    "/compare?state=SVN&state=HRV",
    "/analysis/themes/embed",
    "/audit/E1",
    "/ledger/1",
    "/reviews/ISR/2/plenary",
    "/reviews/ISR/2/procedure",
    "/reviews/ISR/2/speakers",
    "/search/meaning?q=water",
    "/sessions/20/delegations",
    "/sessions/20/delegations/MEX",
    "/sessions/20/glance",
    "/states/SVN/profile",
    "/training",
    "/training/delegate",
)
# Pages that are looked at elsewhere, by their route, with the test that does
ELSEWHERE = {
    "drawings/<int:drawing>": "test_procedure.py: a drawing needs a rehearsal",
    "drawings/<int:drawing>/again.html": "a file that is kept, and needs a drawing",
}
FAILURES = {400: "/known/reviews?colour=red", 403: "/import", 404: "/nothing-here", 503: "/states/SVN"}


def of_the_sitemap(reader):
    """The first address of each kind that the sitemap and one session's list hold."""
    listed = "".join(reader.get(one).text for one in ("/sitemap.xml", "/sitemap-session-20.xml"))
    addresses = [one.removeprefix(reader.base) for one in re.findall(r"<loc>(.*?)</loc>", listed)]
    described = [
        re.compile(re.sub(r"\\{\w+\\}", "[^/]+", re.escape(path)) + "$")
        for path, each in reader.get("/api/openapi.json").data["paths"].items()
        if each["get"]["tags"] == ["page"]
    ]
    kinds = {}
    for address in addresses:
        kind = next((one for one in described if one.match(address)), None)
        assert kind, f"{address} is in the sitemap but not described"
        kinds.setdefault(kind, address)
    return list(kinds.values())
