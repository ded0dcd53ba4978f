"""Our name tagger as a spaCy pipeline, for German and English alike."""

from collections.abc import Iterable, Iterator
from functools import cache
from typing import TYPE_CHECKING

from lesart.core.language import detect_language
from lesart.core.language.sentences import sentence_spans
from lesart.core.mentions.tagging.words import word_spans

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc
    from spacy.vocab import Vocab

    from lesart.core.mentions.tagging.network import Network

_COMPONENT = "lesart_names"


@cache
def own_pipeline() -> "Language":
    """The pipeline with the shipped weights. Made once; needs spaCy and numpy, which are imported by the first call."""
    from spacy import blank
    from spacy.language import Language
    from spacy.util import registry

    from lesart.core.mentions.tagging.network import network

    Language.factory(_COMPONENT, func=lambda nlp, name: Tagger(network()))
    registry.tokenizers(_COMPONENT, func=lambda: lambda nlp: Tokenizer(nlp.vocab))
    # Named in the configuration: spaCy would make a tokenizer of its own before it could be replaced.
    pipeline = blank("xx", config={"nlp": {"tokenizer": {"@tokenizers": _COMPONENT}}})
    pipeline.add_pipe(_COMPONENT)
    return pipeline


class Tokenizer:
    """Text -> Doc, cut as the tagger knows words."""

    def __init__(self, vocab: "Vocab") -> None:
        self.vocab = vocab

    def __call__(self, text: str) -> "Doc":
        """The words of a text, with all its white space."""
        from spacy.tokens import Doc

        words: list[str] = []
        spaces: list[bool] = []
        at = 0
        for start, end in (*word_spans(text), (len(text), len(text))):
            gap = text[at:start]
            if gap == " " and words:
                spaces[-1] = True
            elif gap:
                words.append(gap)
                spaces.append(False)
            if end > start:
                words.append(text[start:end])
                spaces.append(False)
            at = end
        return Doc(self.vocab, words, spaces)


class Tagger:
    """Sets the names of documents, many sentences at a time."""

    def __init__(self, network: "Network") -> None:
        self._network = network

    def __call__(self, doc: "Doc") -> "Doc":
        """The document with its names."""
        return next(self.pipe([doc]))

    def pipe(self, stream: Iterable["Doc"], batch_size: int = 0) -> Iterator["Doc"]:
        """The documents with their names. All are read at once: `batch_size` is spaCy's, and an article has few blocks."""
        from spacy.tokens import Span

        docs = list(stream)
        sentences = [(doc, places) for doc in docs for places in _sentences(doc)]
        names = self._network.names([[doc[at].text for at in places] for doc, places in sentences])
        found: dict[int, list[Span]] = {}
        for (doc, places), spans in zip(sentences, names, strict=True):
            entities = [Span(doc, places[first], places[end - 1] + 1, label) for first, end, label in spans]
            found.setdefault(id(doc), []).extend(entities)
        for doc in docs:
            doc.ents = tuple(found.get(id(doc), ()))
            yield doc


def _sentences(doc: "Doc") -> Iterator[list[int]]:
    """The places of the words of each sentence."""
    spans = sentence_spans(doc.text, detect_language(doc.text))
    at = 0
    for _, end in spans:
        places = []
        while at < len(doc) and doc[at].idx < end:
            if not doc[at].is_space:
                places.append(at)
            at += 1
        yield places
