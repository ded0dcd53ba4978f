"""Which roles a sentence fills: active and passive, cases, prepositions, two verbs of one subject; what is not sure fills none."""

import pytest

from lesart.core.contrast.kinds.roles import acts_of

ROLES = [
    ("Rebellen sprengten die Brücke in Brenzau.", "blow_up", {"doer": "Rebellen", "site": "die Brücke", "place": "Brenzau"}),
    ("Die Brücke in Brenzau wurde von Rebellen gesprengt.", "blow_up", {"doer": "Rebellen", "site": "Die Brücke", "place": "Brenzau"}),
    ("Den Soldaten verletzte ein Polizist.", "injure", {"doer": "ein Polizist", "victim": "Den Soldaten"}),
    ("Ein Polizist verletzte einen Soldaten.", "injure", {"doer": "Ein Polizist", "victim": "einen Soldaten"}),
    ("Ein Soldat wurde durch einen Polizisten verletzt.", "injure", {"doer": "einen Polizisten", "victim": "Ein Soldat"}),
    ("Sie schlugen Fenster ein und enthaupteten Soldaten.", "behead", {"victim": "Soldaten"}),
    ("Auf dem Platz eröffnete die Polizei das Feuer.", "shoot", {"doer": "die Polizei", "site": "dem Platz"}),
    ("Am Montag nahm die Polizei den Arzt fest.", "arrest", {"doer": "die Polizei", "victim": "den Arzt"}),
    ("Mitglieder der Polizei wurden in Brenzau getötet.", "kill", {"victim": "Mitglieder der Polizei", "place": "Brenzau"}),
    ("Das Amt zählte 16 getötete Polizisten.", "kill", {"victim": "16 getötete Polizisten"}),
    ("In Brenzau starben Zivilisten.", "kill", {"victim": "Zivilisten", "place": "Brenzau"}),
    ("Die Kämpfe um das Gebäude des Innenministeriums dauerten an.", "fight", {"site": "das Gebäude des Innenministeriums"}),
    ("Nachts tobten Kämpfe, beispielsweise um das Rathaus.", "fight", {"site": "das Rathaus"}),
    ("Der Torwart wurde von einem Feuerzeug getroffen.", "hit", {"means": "einem Feuerzeug"}),
    ("Rebels blew up the bridge.", "blow_up", {"doer": "Rebels", "site": "the bridge"}),
    ("The bridge was blown up by rebels.", "blow_up", {"doer": "rebels"}),
    ("Soldiers beheaded by rebels were buried in Brenzau.", "behead", {"doer": "rebels", "victim": "Soldiers"}),
    ("The guard was attacked with a hammer at the museum.", "attack", {"victim": "The guard", "means": "a hammer", "site": "the museum"}),
    ("Members of the army arrested a doctor near the railway station.", "arrest", {"victim": "a doctor", "site": "the railway station"}),
    ("The fire broke out in the engine room.", "burn", {"site": "the engine room"}),
]

NONE = [
    "Die Polizei hat die Brücke nicht gesprengt.",
    "Hat die Polizei die Brücke gesprengt?",
    "Wenn die Polizei die Brücke sprengt, ist das Tal geteilt.",
    "Police did not blow up the bridge.",
    "If soldiers destroy the bridge, the valley is cut off.",
    "Die Soldaten trafen eine Entscheidung.",
    "Die Polizei schlug ein Treffen vor.",
]


def roles_of(side_of, text, key):
    side = side_of(text)
    found: dict[str, str] = {}
    for act in acts_of(side).acts:
        if act.key == key:
            filled = {role: getattr(act, role) for role in ("doer", "victim", "place", "site", "means")}
            found |= {role: filler.text for role, filler in filled.items() if filler}
    return found


@pytest.mark.parametrize(("text", "key", "roles"), ROLES)
def test_roles_are_read_off_a_sentence(side_of, text, key, roles):
    found = roles_of(side_of, text, key)
    assert {role: found.get(role) for role in roles} == roles


@pytest.mark.parametrize("text", NONE)
def test_what_is_denied_asked_supposed_or_another_act_is_none(side_of, text):
    side = side_of(text)
    assert [act.key for act in acts_of(side).acts if act.key in ("blow_up", "hit", "defeat")] == []


@pytest.mark.parametrize(
    ("text", "key", "role"),
    [
        ("Polizisten und Soldaten wurden in Brenzau verletzt.", "injure", "victim"),
        ("In Wien und Graz wurden Soldaten verletzt.", "injure", "place"),
        ("In Wien, Linz und Graz wurden Soldaten verletzt.", "injure", "place"),
        ("Der Sprecher der Polizei wurde in Brenzau verletzt.", "injure", "victim"),
        ("The police chief was injured in Brenzau.", "injure", "victim"),
        ("Die Soldaten, die Rebellen töteten, sind aus Brenzau.", "kill", "doer"),
    ],
)
def test_a_role_of_which_more_than_one_or_nobody_sure_is_told_is_empty(side_of, text, key, role):
    assert role not in roles_of(side_of, text, key)


def test_fillers_stand_where_they_say(side_of):
    side = side_of("Am Montag nahm die Polizei den Arzt im Rathaus fest.")
    for act in acts_of(side).acts:
        for filler in (act.doer, act.victim, act.site):
            assert filler
            assert side.article.text[filler.start : filler.end] == filler.text


def test_a_language_without_a_table_tells_of_no_acts(side_of):
    side = side_of("Des rebelles ont détruit le pont de Brenzau.", language="fr")
    assert acts_of(side).acts == ()
