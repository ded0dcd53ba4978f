"""Why a name was joined to an entity's name, in words for the reader."""

from lesart.core.mentions.names.named import Named
from lesart.core.mentions.names.people import family_of
from lesart.core.mentions.names.spelling import plain, spelled

BY_HAND = "by hand"


def reason(one: Named, base: str, main: Named, name: str, swapped: dict[str, str]) -> str:
    """Why `one`, whose name is `base`, is the entity named `name`, of which `main` is a mention."""
    if base == name:
        return f"genitive of {name}"
    if one.key in swapped:
        return f"two letters swapped in {swapped[one.key].rpartition(':')[2].upper()}"
    if one.text.startswith("@"):
        return f"handle of {name}"
    if main.label == "PER":
        same = plain(family_of(base)) == plain(family_of(name))
        alone = " " not in base
        return (
            "family name alone" if same and alone else "another form of the name" if same else f"another transcription of {family_of(name)}"
        )
    if "/" in one.key:
        return "the only one of its kind here" if " " not in one.text and "-" not in one.text else "the same body, described otherwise"
    if spelled(base) == spelled(name):
        return "the same spelling"
    if one.key != main.key:
        return "the text calls them one"
    return {"place": "the same place (gazetteer)", "organisation": "the same organisation (table of names)"}.get(
        one.key.partition(":")[0], "the long name of the acronym"
    )
