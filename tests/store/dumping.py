"""A canonical dump of the store: everything but the ledger's numbers and the permanent numbers of recommendations.

Two stores with equal dumps hold the same reviews, documents, groups of labels and dated readings.
"""

from collections import defaultdict

from openupr.store.models import (
    DocumentRow,
    FindingRow,
    LabelVersion,
    ListRow,
    PledgeRow,
    PlenaryRow,
    PositionReading,
    SpeakerRow,
    StoredFile,
)

_LEFT_OUT = {"id", "entry", "recommendation", "document", "review"}


def dump() -> dict[str, list]:
    groups = defaultdict(list)
    for model in (LabelVersion, ListRow):
        for one in model.objects.select_related("document"):
            groups[one.recommendation_id].append((one.document.file_id, one.number, one.order))
    group_of = {pk: sorted(members) for pk, members in groups.items()}
    return {
        "documents": sorted(_plain(one, review=str(one.review)) for one in DocumentRow.objects.all()),
        "files": sorted(StoredFile.objects.values_list("sha256", "name", "size")),
        "groups": sorted(group_of.values()),
        **{model.__name__: _rows(model, group_of) for model in (LabelVersion, ListRow, PositionReading)},
        **{model.__name__: _rows(model, {}) for model in (PledgeRow, PlenaryRow, SpeakerRow, FindingRow)},
    }


def _rows(model, group_of):
    rows = model.objects.select_related("document")
    return sorted(
        _plain(one, file=one.document.file_id, group=group_of.get(getattr(one, "recommendation_id", None)),
               review=str(getattr(one, "review", ""))) for one in rows
    )  # fmt: skip


def _plain(one, **more):
    values = {f.name: getattr(one, f.attname) for f in one._meta.fields if f.name not in _LEFT_OUT}
    return str(sorted({**values, **more}.items(), key=lambda pair: pair[0]))
