"""Alignments made elsewhere become decisions on the passages of the articles at hand."""

import json
from dataclasses import replace

import pytest

from lesart.core.model import Article
from lesart.core.model.session import Decision
from lesart.core.session.importing import Asked, UnimportableError, entries_from

ASKED = Asked(by="Anna", when="2026-11-20T10:00:00+01:00")


def pairs(data: str, articles: list[Article], asked: Asked = ASKED) -> set[frozenset[str]]:
    """The words that are linked."""
    found = entries_from(data.encode(), articles, asked).entries
    assert all(isinstance(one, Decision) and one.verdict == "linked" for one in found)
    return {frozenset((one.a.exact, one.b.exact)) for one in found if isinstance(one, Decision)}


TMX = """<?xml version="1.0"?>
<!DOCTYPE tmx SYSTEM "tmx14.dtd">
<tmx version="1.4"><header srclang="de"/><body>
<tu creationid="Ben" creationdate="20261119T080000Z">
 <tuv xml:lang="de-AT"><seg>Am Montag brach in <bpt i="1">&lt;b></bpt>Orlau<ept i="1">&lt;/b></ept> der Damm.</seg></tuv>
 <tuv xml:lang="en"><seg>On Monday the dam at Orlau burst.</seg></tuv>
</tu>
<tu><tuv xml:lang="de"><seg>»Wir haben alle
 gewarnt«, sagte Bürgermeisterin Anna Kellring.</seg></tuv>
 <tuv xml:lang="en"><seg>"We warned everybody," said mayor Anna Kellring.</seg></tuv></tu>
<tu><tuv xml:lang="de"><seg>Die Suche dauert an.</seg></tuv><tuv xml:lang="en"><seg>The search goes on.</seg></tuv></tu>
<tu><tuv xml:lang="de"><seg>Es starben 19 Menschen.</seg></tuv><tuv xml:lang="en"><seg>Eighteen people died.</seg></tuv></tu>
</body></tmx>"""


def test_units_of_a_translation_memory_link_what_they_say_the_same(articles: list[Article]):
    found = entries_from(TMX.encode(), articles, ASKED)
    first, second = sorted((one for one in found.entries if isinstance(one, Decision)), key=lambda one: one.by)
    assert {first.a.exact, first.b.exact} == {
        "Wir haben alle gewarnt“, sagte Bürgermeisterin Anna Kellring.",
        '"We warned everybody," said mayor Anna Kellring.',
    }
    assert (first.by, first.when) == ("Anna", ASKED.when)
    assert {second.a.exact, second.b.exact} == {"Am Montag brach in Orlau der Damm.", "On Monday the dam at Orlau burst."}
    assert (second.by, second.when) == ("Ben", "2026-11-19T08:00:00+00:00")


def test_a_variant_may_tell_who_changed_it_where_its_unit_does_not(articles: list[Article]):
    variant = '<tuv xml:lang="en" changeid="Clara" changedate="20261118T080000Z" creationid="Dora" creationdate="20261101T080000Z">'
    data = TMX.replace(' creationid="Ben" creationdate="20261119T080000Z"', "").replace('<tuv xml:lang="en">', variant, 1)
    found = {(one.by, one.when) for one in entries_from(data.encode(), articles, ASKED).entries}
    assert found == {("Clara", "2026-11-18T08:00:00+00:00"), ("Anna", ASKED.when)}


def test_what_is_not_found_or_stands_twice_is_listed_and_not_guessed(articles: list[Article]):
    assert [(one.words, one.why) for one in entries_from(TMX.encode(), articles, ASKED).missed] == [
        ("Die Suche dauert an.", "stands in 2 places, and nothing tells which is meant"),
        ("Es starben 19 Menschen.", "not found in any article"),
    ]


def test_two_variants_in_one_article_are_no_link(german: Article):
    data = TMX.replace("On Monday the dam at Orlau burst.", "Es starben 18 Menschen.")
    (miss, *_) = entries_from(data.encode(), [german], ASKED).missed
    assert miss.why == "what it is linked with stands in the same article"


TEI = """<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/><text><group>
<text xml:lang="de"><body><p><s xml:id="d1">Am Montag brach in Orlau<note>so</note> der Damm.</s>
<s xml:id="d2">Es starben 18 Menschen.</s></p></body></text>
<text xml:lang="en"><body><p><seg xml:id="e1">On Monday the dam at Orlau burst.</seg>
<ab xml:id="e2">Eighteen people died.</ab></p></body></text>
</group></text><standOff><linkGrp type="translation"><link target="#d1 #e1"/>
<link><ptr target="#d2"/><ptr target="#e2"/></link></linkGrp></standOff></TEI>"""


def test_links_of_tei_are_read_by_the_ids_of_segments(articles: list[Article]):
    assert pairs(TEI, articles) == {
        frozenset(("Am Montag brach in Orlau der Damm.", "On Monday the dam at Orlau burst.")),
        frozenset(("Es starben 18 Menschen.", "Eighteen people died.")),
    }


def test_links_of_tei_may_point_into_files_beside_it(articles: list[Article]):
    links = '<linkGrp xmlns="http://www.tei-c.org/ns/1.0"><link target="texts.xml#d2 texts.xml#e2"/></linkGrp>'
    beside = {"texts.xml": TEI.encode()}
    assert pairs(links, articles, replace(ASKED, beside=beside.__getitem__)) == {
        frozenset(("Es starben 18 Menschen.", "Eighteen people died."))
    }


def test_what_tei_points_to_and_does_not_have_is_listed(articles: list[Article]):
    (missed,) = entries_from(TEI.replace("#d1 ", "#gone ").encode(), articles, ASKED).missed
    assert (missed.words, missed.why) == ("#gone", "not found in any article")


DE_XML = "<text lang='de'><p id='1'><s id='1:1'>Am Montag brach in Orlau der Damm.</s> <s id='1:2'>Es starben 18 Menschen.</s></p></text>"
EN_XML = """<text lang='en'><p id='1'><s id='1:1'>Eighteen people died.</s> <s id='1:2'>The search goes on.</s>
<s id='1:3'>On Monday the dam at Orlau burst.</s></p></text>"""
INTERTEXT = """<?xml version='1.0' encoding='utf-8'?>
<linkGrp toDoc='dam.en.xml' fromDoc='dam.de.xml'>
<link type='1-1' xtargets='1:3;1:1' status='man'/>
<link type='2-1' xtargets='1:1 1:2;1:2' status='auto'/>
<link type='0-1' xtargets=';1:2' status='man'/>
</linkGrp>"""
BESIDE = {"dam.en.xml": EN_XML.encode(), "dam.de.xml": DE_XML.encode()}


def test_alignments_of_intertext_are_read_with_their_two_texts_and_one_may_stand_against_two(articles: list[Article]):
    assert pairs(INTERTEXT, articles, replace(ASKED, beside=BESIDE.__getitem__)) == {
        frozenset(("On Monday the dam at Orlau burst.", "Am Montag brach in Orlau der Damm.")),
        frozenset(("Eighteen people died. The search goes on.", "Es starben 18 Menschen.")),
    }


def test_alignments_of_opus_name_the_other_text_first(articles: list[Article]):
    opus = INTERTEXT.replace("<linkGrp", "<cesAlign version='1.0'><linkGrp").replace("</linkGrp>", "</linkGrp></cesAlign>")
    opus = opus.replace("toDoc='dam.en.xml' fromDoc='dam.de.xml'", "targType='s' fromDoc='dam.en.xml' toDoc='dam.de.xml'")
    asked = replace(ASKED, beside=BESIDE.__getitem__)
    assert pairs(opus, articles, asked) == pairs(INTERTEXT, articles, asked)


def test_parts_that_do_not_follow_each_other_are_not_made_one(articles: list[Article]):
    apart = INTERTEXT.replace("1:1 1:2;1:2", "1:3 1:2;1:2")
    (missed,) = entries_from(apart.encode(), articles, replace(ASKED, beside=BESIDE.__getitem__)).missed
    assert missed.why == "its parts do not follow each other in any article"


def test_a_text_that_is_not_there_or_of_another_version_is_told(articles: list[Article]):
    with pytest.raises(UnimportableError, match=r"refers to dam\.en\.xml, which is not there; put it beside"):
        entries_from(INTERTEXT.encode(), articles, ASKED)
    with pytest.raises(UnimportableError, match=r"links 1:9, which is not in dam\.de\.xml"):
        entries_from(INTERTEXT.replace(";1:2' status='auto'", ";1:9'").encode(), articles, replace(ASKED, beside=BESIDE.__getitem__))


@pytest.fixture
def comparison(german: Article, english: Article) -> str:
    def passage(name: str, article: Article, words: str) -> dict[str, object]:
        start = article.text.index(words)
        return {"id": name, "article": article.id, "start": start, "end": start + len(words)}

    passages = [passage("d1", german, "Es starben 18 Menschen."), passage("e1", english, "Eighteen people died.")]
    passages += [passage("d2", german, "Am Montag brach in Orlau der Damm."), passage("e2", english, "On Monday the dam at Orlau burst.")]
    links = [{"a": "d1", "b": "e1", "relation": "same", "score": 0.95}, {"a": "d2", "b": "e2", "relation": "conflict", "score": 0.6}]
    texts = [{"id": one.id, "text": one.text} for one in (german, english)]
    return json.dumps({"schema": "lesart/1", "articles": texts, "passages": passages, "links": links})


def test_links_of_a_comparison_are_confirmed_only_as_far_as_asked_for(articles: list[Article], comparison: str):
    with pytest.raises(UnimportableError, match="say which of them you confirm"):
        entries_from(comparison.encode(), articles, ASKED)
    both = replace(ASKED, relations=frozenset({"same", "conflict"}))
    assert len(pairs(comparison, articles, both)) == 2
    assert pairs(comparison, articles, replace(both, least=0.9)) == {frozenset(("Es starben 18 Menschen.", "Eighteen people died."))}
    (decision,) = entries_from(comparison.encode(), articles, replace(ASKED, relations=frozenset({"conflict"}))).entries
    assert isinstance(decision, Decision)
    assert (decision.suggested, decision.tie, decision.by) == (True, "", "Anna")


def test_a_comparison_of_texts_that_are_not_at_hand_is_listed(english: Article, comparison: str):
    found = entries_from(comparison.encode(), [english], replace(ASKED, relations=frozenset({"same"})))
    assert (found.entries, [one.words for one in found.missed]) == ((), ["Es starben 18 Menschen."])


def test_the_order_of_the_articles_does_not_matter(articles: list[Article]):
    assert entries_from(TMX.encode(), articles, ASKED) == entries_from(TMX.encode(), articles[::-1], ASKED)
