"""Other forms of the words of a query, by whoever knows them; each is shown to the reader.

A phrase, a word in quotation marks and a beginning are never expanded.
Does not: know languages; `forms` says which words of the index belong together.
"""

from collections.abc import Callable

from openupr.domain.search.tree import Leaf, Prefix, Query, Word, changed, leaves

Forms = Callable[[str], tuple[str, ...]]


def expand(query: Query, forms: Forms) -> Query:
    """The query with the other forms of each word, the word itself left out of them."""

    def change(leaf: Leaf) -> Query:
        if not isinstance(leaf, Word):
            return leaf
        return Word(leaf.word, tuple(sorted(set(forms(leaf.word)) - {leaf.word})))

    return changed(query, change)


def expansions(query: Query, begun: Forms) -> list[tuple[str, tuple[str, ...]]]:
    """Each word that also finds others, with them; of a beginning (`tortur*`) the words that `begun` knows."""
    found: dict[str, tuple[str, ...]] = {}
    for leaf, _ in leaves(query):
        if isinstance(leaf, Word) and leaf.also:
            found[leaf.word] = leaf.also
        elif isinstance(leaf, Prefix):
            found[f"{leaf.beginning}*"] = begun(leaf.beginning)
    return list(found.items())
