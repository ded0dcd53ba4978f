"""XML of others, read so that it can do no harm: a tree of elements, and nothing fetched, expanded or run on the way.

expat opens no file of its own accord. What is left are entities that a document declares: they could grow without bound ("billion laughs")
or name files, and no alignment needs any. So a document that declares one is refused.
"""

from xml.etree.ElementTree import Element, TreeBuilder
from xml.parsers.expat import ExpatError, ParserCreate

from lesart.core.session.importing.told import UnimportableError

DEEPEST = 200
"""Levels of elements that a document may have; a TEI text has a dozen."""

XML_ID = "{http://www.w3.org/XML/1998/namespace}id"
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def tree_of(data: bytes) -> Element:
    """The root of a document; names with a namespace as `{namespace}name`, as in the standard library.

    Raises:
        UnimportableError: it is no XML, declares entities, is nested too deep, or in an encoding that expat does not know.
    """
    builder, depth = TreeBuilder(), 0
    parser = ParserCreate(namespace_separator="}")
    parser.buffer_text = True

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal depth
        depth += 1
        if depth > DEEPEST:
            raise UnimportableError("is nested too deep", f"more than {DEEPEST} levels of elements are not read")
        builder.start(_full(name), {_full(key): value for key, value in attributes.items()})

    def end(name: str) -> None:
        nonlocal depth
        depth -= 1
        builder.end(_full(name))

    def refused(*_: object) -> int:
        raise UnimportableError("declares or uses entities of its own", "write out what they stand for, and take the declarations out")

    parser.StartElementHandler, parser.EndElementHandler, parser.CharacterDataHandler = start, end, builder.data
    parser.EntityDeclHandler = parser.ExternalEntityRefHandler = parser.SkippedEntityHandler = refused
    try:
        parser.Parse(data, True)
    except (ExpatError, ValueError, LookupError) as error:
        raise UnimportableError(f"is no XML that can be read ({error})", "mend it, or export it again") from error
    root: Element = builder.close()
    return root


def local(element: Element) -> str:
    """The name of an element without its namespace."""
    return element.tag.rpartition("}")[2]


def text_of(element: Element, without: frozenset[str] = frozenset()) -> str:
    """All text in an element, but for elements of these names."""
    pieces: list[str] = []
    steps: list[Element | str] = [element]
    while steps:
        step = steps.pop()
        if isinstance(step, str):
            pieces.append(step)
            continue
        if step is element or local(step) not in without:
            inner: list[Element | str] = [step.text or ""]
            for child in step:
                inner += (child, child.tail or "")
            steps += reversed(inner)
    return "".join(pieces)


def _full(name: str) -> str:
    return f"{{{name}" if "}" in name else name
