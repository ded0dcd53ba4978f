"""TEI P5 with all texts in full, and beside them what was found and what readers added.

Every passage is an `s` with an id; links, claims, decisions, marks, notes and names stand off and point at them. What `lesart import`
reads back are the decisions: see `places` for the ids.
"""

from lesart.core.export.extract import Extract, Tell
from lesart.core.export.leaving import entries_leaving
from lesart.core.export.tei.header import bibliography, codes, header, tei
from lesart.core.export.tei.names import name_lists
from lesart.core.export.tei.places import Places
from lesart.core.export.tei.standoff import StandOff
from lesart.core.export.tei.texts import Texts
from lesart.core.export.tei.xml import document, element

_HOW = (
    "Each article is a text of the group, block by block, as it should be read: page breaks, markup and soft hyphens of the source are left"
    " out. A passage is an s with the id s-ARTICLE-START-END, which gives its place in the source in characters (Unicode code points); an"
    " anchor has the id a-ARTICLE-OFFSET. Links, claims, marks, notes and decisions stand off."
)


def write(extract: Extract, tell: Tell) -> bytes:
    """The extract as one TEI document."""
    entities = {f"e-{number}": entity for number, entity in enumerate(extract.comparison.entities, 1)}
    places = Places(extract.comparison)
    stand_off = StandOff(extract, entries_leaving(extract), entities, places)
    parts = (*name_lists(entities), *stand_off.parts())
    texts = Texts(extract.comparison, entities, places)
    written = []
    for done, article in enumerate(extract.articles, 1):
        written.append(texts.text(article))
        tell(done, len(extract.articles))
    head = header(extract, _HOW, (bibliography(extract.articles),), (codes(stand_off.readers),), stand_off.readers)
    return document(tei(head, element("standOff", *parts) if parts else None, element("text", element("group", *written))))
