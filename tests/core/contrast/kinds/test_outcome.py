"""What cannot both be of one thing is told apart; what may, or is only meant, asked or mentioned, is not."""

import pytest
from tests.core.contrast.kinds.pairing import two_sides

from lesart.core.contrast.acceptance import opened
from lesart.core.contrast.kinds import outcome

# As sure as a likely link.
LIKELY = 0.6

OPPOSED = [
    ("Der Landrat wurde am Montag entlassen.", "Der Landrat trat am Montag zurück.", "Landrat"),
    ("The governor was dismissed on Monday.", "The governor resigned on Monday.", "governor"),
    ("Der Täter wurde am Abend gefasst.", "Der Täter ist noch immer auf der Flucht.", "Täter"),
    ("Police arrested the burglar in Brenzau.", "The burglar of Brenzau is still on the run.", "burglar"),
    ("Die Brücke ist wieder geöffnet.", "Die Brücke bleibt gesperrt.", "Brücke"),
    ("The mill will stay shut until March.", "The mill was back in production on Monday.", "mill"),
    ("Die Miete in Brenzau wurde gesenkt.", "Die Miete in Brenzau wurde eingefroren.", "Miete"),
    ("Den Tauchern gelang es, das Wrack zu heben.", "Die Taucher versuchten, das Wrack zu heben.", "Tauchern"),
    ("Der Rückruf war freiwillig.", "Der Rückruf wurde von der Behörde angeordnet.", "Rückruf"),
    ("The tunnel was destroyed by the flood.", "The tunnel survived the flood intact.", "tunnel"),
    ("Die Steuer bleibt in Kraft.", "Die Steuer wurde ausgesetzt.", "Steuer"),
    ("The vaccine is safe, the agency says.", "The vaccine is dangerous, doctors say.", "vaccine"),
    ("Moria unterstützt die Regierung von Arkonien.", "Moria stellt sich gegen die Regierung von Arkonien.", ""),
    ("Brenzau supports the treaty with Moria.", "Brenzau opposes the treaty with Moria.", ""),
    ("Die Sirenen heulten in der Nacht.", "In der Nacht blieben die Sirenen stumm.", "Sirenen"),
    ("Der Bau der Halle ist für Mai vorgesehen.", "Der Bau der Halle wurde abgesagt.", "Bau"),
    ("Der Fahrer handelte allein.", "Der Fahrer hatte Komplizen.", "Fahrer"),
    ("The fire was arson, police said.", "The fire was an accident, police said.", "fire"),
    ("The pump worked as intended, the operator said.", "The pump never came on, residents said.", "pump"),
    ("Die Sirenen haben funktioniert.", "Die Sirenen gingen nicht.", "Sirenen"),
    ("Prüfer fanden keine Spuren von Öl im Fluss.", "Öl wurde an drei Stellen im Fluss gemessen.", "Öl"),
    ("The mayor knew of the cracks in the bridge.", "The mayor was not told of the cracks in the bridge.", "cracks"),
    ("Auf der Strecke fahren wieder Züge.", "Die Strecke bleibt gesperrt.", "Strecke"),
    ("Power is back in all homes of Brenzau.", "Hundreds of homes in Brenzau are still without power.", ""),
    ("The minister ordered an inquiry into the fire.", "The minister will decide on an inquiry into the fire next week.", "inquiry"),
    ("Der Kapitän ist vom Dienst suspendiert.", "Der Kapitän ist weiter im Dienst.", "Kapitän"),
    ("The ferry sank off Brenzau.", "The ferry was still afloat off Brenzau on Friday.", "ferry"),
]
FITTING = [
    # Tried and failed; asked, conditional, in order to; one word for both; another thing.
    ("Der Versuch, das Wrack zu heben, scheiterte.", "Die Taucher versuchten, das Wrack zu heben."),
    ("Wird die Brücke geschlossen?", "Die Brücke ist geöffnet."),
    ("Wenn die Brücke gesperrt wird, ist der Hafen abgeschnitten.", "Die Brücke ist wieder geöffnet."),
    ("Um die Angreifer abzuwehren, wurden Säcke gefüllt.", "Die Angreifer haben die Stadt eingenommen."),
    ("Police were called in order to free the driver.", "The driver was arrested."),
    ("Der Landrat trat nicht zurück.", "Der Landrat bleibt im Amt."),
    ("The union rejected the offer.", "The union turned down the offer."),
    ("Die Regierungsgegner zogen nach Brenzau.", "Die Terroristen zogen nach Brenzau."),
    ("Der Putsch begann in Brenzau.", "Die Proteste begannen in Brenzau."),
    ("Die Polizei nahm die Diebe fest.", "Den Dieben wird ein Einbruch vorgeworfen."),
    ("Unter dem Deckmantel spontaner Proteste zogen sie los.", "Die Proteste waren von langer Hand geplant."),
    ("Die Ingenieure ließen das Tal ohne Panik räumen.", "Die Ingenieure ließen das Tal räumen."),
    ("Wir haben keine Sirene abgeschaltet.", "Die Sirenen wurden nicht abgeschaltet."),
    ("Der Rat wird über die Brücke entscheiden.", "Der Rat will im Mai über die Brücke entscheiden."),
    ("Das ist ja auch der Sinn der Brücke.", "Der Rat ist nicht bereit, die Brücke zu zahlen."),
    ("The pump worked as intended.", "The pump did not cost much."),
    ("Moria unterstützt den Hafen.", "Arkonien stellt sich gegen den Ausbau der Schule."),
]


@pytest.mark.parametrize(("one", "other", "about"), OPPOSED)
def test_what_cannot_both_be_is_told_apart_in_the_words_of_the_texts(one, other, about):
    first, *_ = outcome.find(*two_sides(one, other), LIKELY)
    assert first.standing == "differs"
    assert first.kind == "outcome"
    assert about in first.slot
    assert [value.value for value in first.values] == [
        text[value.start : value.end] for text, value in zip((one, other), first.values, strict=True)
    ]


@pytest.mark.parametrize(("one", "other"), FITTING)
def test_what_may_both_be_is_not_told_apart(one, other):
    assert outcome.find(*two_sides(one, other), LIKELY) == ()


@pytest.mark.parametrize(("one", "other", "about"), OPPOSED[6:10])
def test_the_order_of_the_texts_turns_the_values_round(one, other, about):
    forth, back = outcome.find(*two_sides(one, other), LIKELY), outcome.find(*two_sides(other, one), LIKELY)
    assert [value.value for value in forth[0].values] == [value.value for value in reversed(back[0].values)]
    assert forth[0].strength == back[0].strength


def test_the_surer_the_link_the_surer_the_contradiction():
    sides = two_sides("Der Täter wurde am Abend gefasst.", "Der Mann ist noch auf der Flucht.")
    weak, strong = (outcome.find(*sides, score)[0].strength for score in (0.2, 0.9))
    assert weak < strong


def test_a_mere_mention_tells_less_than_a_verb():
    plain, mentioned = (
        outcome.find(*two_sides(f"Die Preise in Brenzau {said}.", "Die Preise in Brenzau wurden gesenkt."), LIKELY)[0].strength
        for said in ("wurden erhöht", "sind seit der Erhöhung ein Thema")
    )
    assert mentioned < plain / 2


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Inspectors found no traces of oil in the river.", "Oil was measured at three points in the river."),
        ("Die Besatzung der Fähre war nicht geschult.", "Die Besatzung der Fähre hatte eine Schulung bekommen."),
    ],
)
def test_what_is_said_of_one_thing_tells(one, other):
    assert opened(outcome.find(*two_sides(one, other), LIKELY))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The crew received training.", "The passengers had no training."),
        ("No growth was detected in the bottles.", "Splinters were detected in the jars."),
    ],
)
def test_of_two_things_next_to_nothing_is_told_however_opposed_the_words(one, other):
    assert not opened(outcome.find(*two_sides(one, other), LIKELY))
