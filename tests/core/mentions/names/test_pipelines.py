"""Which tagger stands beside the rules, and that its finds depend on the article alone."""

import sys

import pytest

from lesart.core.mentions import UnknownPipeline, find_entities
from lesart.core.mentions.names.pipelines import RULES_ONLY, names_in, tagger_for
from lesart.core.mentions.readable import stretches

TEXT = "Am Dienstag sprach der Leiter der Firma Ostrik in Vellburg."


@pytest.fixture
def installed(tmp_path):
    spacy = pytest.importorskip("spacy")
    pipeline = spacy.blank("de")
    pipeline.add_pipe("entity_ruler").add_patterns([{"label": "PERSON", "pattern": "Ostrik"}, {"label": "DATE", "pattern": "Dienstag"}])
    pipeline.to_disk(tmp_path / "names")
    return str(tmp_path / "names")


def told(article, pipeline=""):
    return [(name.text, name.label) for names in names_in(article, tagger_for(pipeline)) for name in names]


def test_our_own_tagger_is_the_default(article):
    assert ("Rostock", "LOC") in told(article("Der Vorstand tagt in Rostock."))


def test_an_installed_pipeline_takes_the_place_of_ours(article, installed):
    assert told(article(TEXT), installed) == [("Ostrik", "PER")]


def test_the_rules_alone_find_names_where_no_tagger_is_wanted(article):
    page = article("Präsident Arvid Tolvik sprach in Hamburg.")
    assert told(page, RULES_ONLY) == []
    found = find_entities([page], RULES_ONLY)
    assert {entity.name for entity in found} == {"Arvid Tolvik", "Hamburg"}
    assert "model" not in {mention.found_by for entity in found for mention in entity.mentions}


def test_the_rules_alone_find_names_where_spacy_cannot_be_imported(article, monkeypatch):
    from lesart.core.mentions.tagging import own_pipeline

    monkeypatch.setitem(sys.modules, "spacy", None)
    own_pipeline.cache_clear()
    assert tagger_for("") is None
    assert {entity.name for entity in find_entities([article("Er reiste nach Hamburg.")])} == {"Hamburg"}
    with pytest.raises(UnknownPipeline, match="de_core_news_lg"):
        tagger_for("de_core_news_lg")


def test_what_is_found_in_an_article_depends_on_no_other(article):
    pages = [article("Anna Berg lebt in Wien."), article("Siemens baut in Berlin.", "Danach kam Tom Karsk.", language="de")]
    alone = [names_in(page, tagger_for("")) for page in pages]
    assert [names_in(page, tagger_for("")) for page in reversed(pages)] == alone[::-1]
    assert [len(names) for names in alone] == [len(stretches(page)) for page in pages]


def test_offsets_count_in_the_stretch_as_it_is_read(article):
    page = article("Er kam nach Ham-\nburg und blieb.", repairs=(("-\n", ""),))
    (stretch,) = stretches(page)
    (names,) = names_in(page, tagger_for(""))
    assert [stretch.text[name.start : name.end] for name in names] == ["Hamburg"]
