import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lesart.core.mentions import UnknownPipeline, find_entities
from lesart.core.model import Article, Block, Metadata


def by_name(entities):
    return {entity.name: entity for entity in entities}


def together(entities, *variants):
    """Whether one entity has all the variants."""
    return any(set(variants) <= set(entity.variants) for entity in entities)


def apart(entities, one, other):
    return not any({one, other} <= set(entity.variants) for entity in entities)


def test_a_name_in_four_transcriptions_is_one_person(article):
    pages = [
        article("Präsident Qassym-Schomart Toqajew sprach im Fernsehen. Danach schwieg Toqajew."),
        article("Staatschef Tokajew sprach im Fernsehen, und die Rede Tokajews war kurz."),
        article("President Kassym-Jomart Tokayev spoke on television for an hour last night.", language="en"),
        article("The message was posted by Qasym-Jomart Toqayev (@TokayevKZ) late on Friday evening.", language="en"),
    ]
    found = find_entities(pages)
    assert together(found, "Qassym-Schomart Toqajew", "Toqajew", "Tokajew", "Kassym-Jomart Tokayev", "Qasym-Jomart Toqayev", "@TokayevKZ")
    person = next(entity for entity in found if "Toqajew" in entity.variants)
    assert person.label == "PER"
    assert {variant for variant, reason in person.joins if reason} == set(person.variants) - {person.name}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Kanzler Scholz", "Minister Schulz"),
        ("Johannes Müller", "Johanna Müller"),
        ("Wladimir Putin", "Wladimir Selenskyj"),
        ("George Bush", "Kate Bush"),
        ("Peter Altmaier", "Klaus Altmaier"),
        ("General Serdjukow", "Ministerin Serdjukowa"),
        ("Kim Jong-un", "Kim Jong-il"),
    ],
)
def test_two_people_stay_two(article, one, other):
    pages = [article(f"Gestern kam {one} in die Stadt."), article(f"Gestern kam {other} in die Stadt.")]
    people = [entity for entity in find_entities(pages) if entity.label == "PER"]
    assert len(people) == 2


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Kasachstan", "Kirgisistan"),
        ("Russland", "Weißrussland"),
        ("Niger", "Nigeria"),
        ("Slowakei", "Slowenien"),
        ("Irak", "Iran"),
        ("Australien", "Österreich"),
        ("Syrien", "Serbien"),
        ("Armenien", "Rumänien"),
        ("Moskau", "Russland"),
    ],
)
def test_places_are_never_joined_by_similar_names(article, one, other):
    pages = [article(f"Er reiste nach {one}."), article(f"Er reiste nach {other}.")]
    found = find_entities(pages)
    assert {one, other} <= set(by_name(found))
    assert apart(found, one, other)


@pytest.mark.parametrize(
    "names",
    [
        ("Weißrussland", "Belarus"),
        ("Kirgisistan", "Kirgistan"),
        ("USA", "Amerika", "Vereinigten Staaten"),
        ("Almaty", "Alma-Ata"),
        ("Moskau", "Moscow"),
        ("OVKS", "ODKB", "CSTO"),
        ("UNO", "Vereinten Nationen"),
        ("Kiew", "Kyjiw", "Kyiv"),
    ],
)
def test_one_thing_under_several_names_is_one(article, names):
    assert together(find_entities([article(f"Sie berichten über {name} und anderes.") for name in names]), *names)


def test_a_bracket_joins_an_organisation_and_its_acronym(article):
    page = article("Der „Verband Freier Hafenarbeiter“ (VFH) streikt.", "Am Montag sprach der VFH mit den Reedern.")
    assert together(find_entities([page]), "Verband Freier Hafenarbeiter", "VFH")


def test_swapped_letters_in_an_acronym_are_a_slip_where_the_right_form_is_frequent(article):
    pages = [article("Die OVKS kam. Die OVKS blieb. Die OVKS half. Die OVKS ging."), article("Das Bündnis OKVS hilft.")]
    assert together(find_entities(pages), "OVKS", "OKVS")


def test_the_forces_of_an_alliance_are_one_body_and_not_the_alliance(article):
    found = find_entities(
        [article("Die OVKS tagte. Das OVKS-Kontingent landete."), article("Die Friedenstruppen der CSTO landeten am Abend.")]
    )
    assert together(found, "OVKS-Kontingent", "Friedenstruppen der CSTO")
    assert apart(found, "OVKS", "OVKS-Kontingent")


def test_a_ministry_alone_is_the_only_ministry_there_is(article):
    found = find_entities([article("Das kasachische Innenministerium schwieg."), article("Später sprach das Innenministerium.")])
    assert together(found, "kasachische Innenministerium", "Innenministerium")


def test_two_ministries_are_not_guessed_between(article):
    found = find_entities(
        [article("Das russische Innenministerium und das polnische Innenministerium schwiegen. Das Innenministerium prüft.")]
    )
    assert not any("Innenministerium" in entity.variants for entity in found)


@pytest.mark.parametrize("name", ["Ursula von der Leyen", "Hans von Dohnanyi", "Robert van den Berg"])
@pytest.mark.parametrize("sentence", ["Am Abend sprach Minister {}.", "Am Abend sprach Minister {} vor dem Haus."])
def test_a_name_with_particles_is_one_name_at_any_place(article, name, sentence):
    assert any(entity.name == name for entity in find_entities([article(sentence.format(name))], "none"))


def test_what_is_described_goes_by_its_full_description(article):
    text = "Der Flughafen Almaty ist zu. Am Flughafen warten viele. Vor dem Flughafen stehen Soldaten."
    assert by_name(find_entities([article(text)], "none"))["Flughafen Almaty"].variants == ("Flughafen", "Flughafen Almaty")


def test_german_nouns_are_no_names(article):
    page = article(
        "Bei Zusammenstößen in Polizeirevieren starben Menschen. Merkwürdig war die Stille.",
        "In Essen und Trinken lag kein Trost. Die Welt und die Zeit vergehen im Spiegel.",
    )
    assert find_entities([page]) == ()


def test_an_outlet_with_an_ordinary_name_is_known_by_its_company(article):
    found = find_entities([article("Das Nachrichtenmagazin Spiegel war dort. Später zeigte der Spiegel Bilder.")])
    assert [len(entity.mentions) for entity in found if entity.name == "Spiegel"] == [2]


def test_a_name_unknown_to_lists_spreads_to_articles_that_do_not_announce_it(article):
    pages = [article("Bürgermeisterin Ilka Brandvold dankte den Helfern."), article("Es war Brandvold, die zuerst von der Flut sprach.")]
    assert together(find_entities(pages), "Ilka Brandvold", "Brandvold")


def test_a_place_no_list_knows_is_known_by_its_use(article):
    pages = [article("In Marvikau stieg das Wasser."), article("Die Fähre nach Marvikau fiel aus.")]
    assert [(entity.label, len(entity.mentions)) for entity in find_entities(pages)] == [("LOC", 2)]


def test_furniture_names_nobody(article):
    assert find_entities([article("Folgen Sie uns in Deutschland und der EU", kind="furniture")]) == ()


def test_names_behind_repairs_stand_at_their_source_offsets(article):
    page = article("Er lobte **Kasach-\n\nstan** sehr.", repairs=(("**", ""), ("-\n\n", "")))
    page = Article(page.id, page.path, page.text, (Block(0, len(page.text), "body"),), page.repairs, page.metadata)
    (mention,) = find_entities([page])[0].mentions
    assert page.text[mention.start : mention.end] == "Kasach-\n\nstan"


NAMES = (
    "Tokajew",
    "Präsident Toqajew",
    "Ilka Brandvold",
    "Kasachstan",
    "OVKS",
    "OKVS",
    "CSTO-Kontingent",
    "Moskau",
    "Brandvold",
    "Johanna Müller",
    "Müller",
)
TEXTS = st.lists(st.sampled_from(NAMES), min_size=1, max_size=6).map(lambda names: " und dann sah man ".join(names) + " dort.")


def page_of(number, text):
    return Article(f"a{number}", f"{number}.txt", text, (Block(0, len(text), "body"),), (), Metadata(language="de"))


@settings(max_examples=40, deadline=None)
@given(st.lists(TEXTS, min_size=1, max_size=4), st.randoms(use_true_random=False))
def test_the_order_of_articles_changes_nothing(texts, random):
    pages = [page_of(number, text) for number, text in enumerate(texts)]
    shuffled = list(pages)
    random.shuffle(shuffled)
    assert find_entities(pages) == find_entities(shuffled)


@settings(max_examples=40, deadline=None)
@given(st.lists(TEXTS, min_size=1, max_size=4))
def test_every_mention_is_a_variant_of_its_entity_and_none_overlap(texts):
    pages = {page.id: page for page in (page_of(number, text) for number, text in enumerate(texts))}
    found = find_entities(list(pages.values()))
    taken: set[tuple[str, int]] = set()
    for entity in found:
        for mention in entity.mentions:
            assert pages[mention.article].text[mention.start : mention.end] in entity.variants
            places = {(mention.article, at) for at in range(mention.start, mention.end)}
            assert places
            assert not places & taken
            taken |= places
    assert len({entity.id for entity in found}) == len(found)


def test_an_installed_pipeline_adds_names_that_spread(article, tmp_path):
    spacy = pytest.importorskip("spacy")
    pipeline = spacy.blank("de")
    pipeline.add_pipe("entity_ruler").add_patterns([{"label": "PERSON", "pattern": "Quabbe"}, {"label": "GPE", "pattern": "Untergrün"}])
    pipeline.to_disk(tmp_path / "names")
    found = by_name(find_entities([article("Auf dem Markt stand Quabbe aus Untergrün.")], pipeline=str(tmp_path / "names")))
    assert (found["Quabbe"].label, found["Untergrün"].label) == ("PER", "LOC")


def test_a_pipeline_that_is_not_installed_is_named_with_advice(article):
    with pytest.raises(UnknownPipeline, match="de_none_such") as problem:
        find_entities([article("Text.")], pipeline="de_none_such")
    assert "spacy download" in problem.value.advice


@pytest.mark.parametrize(
    ("sentence", "language"),
    [
        ("They had to pay 5,000 US dollars, then US $ 10,000 more.", "en"),
        ("Sie zahlten 5.000 US-Dollar und dann 10.000 US-Dollar.", "de"),
        ("NOBODY TOLD US WHO OWNS THEIR HOUSES", "en"),
        ("The Libyan smuggler knew that Libyans would help him.", "en"),
    ],
)
def test_money_shouting_and_nationalities_name_no_place_or_organisation(article, sentence, language):
    assert find_entities([article(sentence, language=language)]) == ()
