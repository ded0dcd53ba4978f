"""German."""

from lesart.core.language.tables import LanguageFacts, PageFacts, numbered, rows, words

_STOP_WORDS = """
aber alle allem allen aller alles allerdings als also am an andere anderem anderen anderer anderes anders auch auf aus außer außerdem
außerhalb bei beide beiden beim bereits besonders bevor bis bisher da dabei dadurch dafür dagegen daher dahin damals damit danach
daneben dann daran darauf daraufhin daraus darf darin darüber darum darunter das dass davon davor dazu dazwischen dein deine dem den denen
denn dennoch der derart deren derer derselbe derzeit des deshalb dessen deswegen dich die dies diese dieselbe dieselben diesem diesen
dieser dieses dir doch dort du durch dürfen dürfte eben ebenfalls ebenso ein eine einem einen einer eines einige einigem einigen einiger
einiges einmal er erst es etwa etwas euch euer eure falls fast für ganz gar gegen gegenüber genau gerade gern gewesen gibt ging gleich
hab habe haben hat hatte hatten hätte hätten hier hierbei hierzu hin hingegen hinter ich ihm ihn ihnen ihr ihre ihrem ihren ihrer ihres im
immer in indem infolge innerhalb ins insgesamt inzwischen ist ja je jede jedem jeden jeder jedes jedoch jene jenem jenen jener jenes
jetzt kann kaum kein keine keinem keinen keiner keines können könne könnte könnten laut lediglich machen man manche manchem manchen
mancher manches mehr mein meine meinem meinen meiner meist meisten mich mir mit mittlerweile möchte mögen muss müssen musste mussten nach
nachdem nachher neben nein nicht nichts nie niemand noch nun nur ob oben obwohl oder oft ohne per pro schon sehr sei seien sein seine
seinem seinen seiner seines seit seitdem selbst sich sie sind so sobald sodass sogar solche solchem solchen solcher solches soll sollen
sollte sollten somit sondern sonst soweit sowie sowohl später statt trotz trotzdem über um und uns unser unsere unserem unseren unserer
unten unter viel viele vielen vieler vieles vom von vor vorher während wann war waren warum was weder wegen weil weiter weitere weiteren
weiterhin welche welchem welchen welcher welches wem wen wenig wenige weniger wenn wer werde werden wessen wie wieder will wir wird wirst
wo wobei wodurch wohl wollen wollte wollten worden wurde wurden würde würden zu zudem zuerst zufolge zuletzt zum zunächst zur zurück
zusammen zwar zwischen
"""

_ABBREVIATIONS = """
abb abt allg anm begr bes bez bsp bspw bzgl bzw ca dgl dipl dipl.-ing dr dres dt ebd eds ehem eigtl einschl engl entspr ev evtl exkl
franz frl gebr gegr gem geb gest ggf ggfs gr hl hr hrn hrsg ing inkl insb insbes ital kath kgl lat lic lt mag med mind mr mrs ms mt nat
näml offiz österr pers phil priv prof rd rer röm russ schwed sen sog soz span st stellv stv südd tägl theol u übers ungar urspr usf
verf vgl vors vs wiss zit zool zz zzgl zzt d.h d.i i.a i.d.r i.v m.e o.g s.o s.u u.u v.a z.b z.t z.zt z.hd z.z v.chr
"""

_FINAL_ABBREVIATIONS = """
usw etc u.a u.ä o.ä u.v.m u.v.a.m uvm u.dgl jr sr jh jhd jhdt jhs mio mrd tsd bd std sek min ff f n.chr chr str pl inc ltd corp co e.v
a.d a.m p.m u.s u.s.a d.c red anm.d.red e.g i.e
"""

_NUMBER_ABBREVIATIONS = "abs abschn art bd kap max nr nrn no s sp ziff z tab tel pkt hs bl § vol"

_ORDINAL_BEFORE = "am vom der des dem den die das zum zur im bis seit ab ein eine einen einem einer beim ihr ihre sein seine"

_ORDINAL_AFTER = """
jahrhundert jahrzehnt jahrtausend jh jahrestag geburtstag todestag hochzeitstag bundes tag mal platz lebensjahr auflage ausgabe
legislatur weltkrieg jubiläum präsident etage stock stockwerk obergeschoss og minute spielminute runde sitzung stunde woche spieltag
kapitel band klasse armee division brigade regiment bataillon korps kompanie luftlande infanterie panzer bezirk arrondissement
parteitag kongress gipfel staffel folge teil semester quartal halbjahr lauf etappe liga grad sinfonie symphonie verfassungszusatz
zusatzartikel änderung monat dynastie olympi
"""

_MONTHS = """
januar februar märz april mai juni juli august september oktober november dezember
jänner feber
jan feb mär apr mai jun jul aug sep okt nov dez
- febr mrz - - - - - sept
"""

_WEEKDAYS = """
montag dienstag mittwoch donnerstag freitag samstag sonntag
- - - - - sonnabend
mo di mi do fr sa so
"""

_BYLINE = r"""
von(?: unsere[mnr] (?:\w+-?)?(?:korrespondent|reporter|redakteur|mitarbeiter|autor)\w*)?
(?:das ist )?eine?[mnr]? (?:artikel|beitrag|gastbeitrag|kommentar|analyse|bericht|reportage|essay|kolumne|glosse|zwischenruf) von
text:
autor(?:in|en|innen)?:
(?:verfasst|geschrieben|gebloggt|übersetzt) von
"""

_DATELINE = r"""
(?:stand|datum) ?:
(?:ausgegeben|veröffentlicht|erschienen|erstellt|aktualisiert|publiziert|gesendet) ?(?:am|um|:) ?:?
(?:zuletzt|letzte) (?:aktualisier\w+|geändert|änderung) ?(?:am|um|:)? ?:?
"""

_SOURCE_NOTE = r"""
quellen? ?:
das ist ein (?:artikel|beitrag|text) von
dieser (?:artikel|beitrag|text) (?:erschien|stammt)
dieser (?:artikel|beitrag|text) ist (?:zuerst|erstmals|ursprünglich|im original|am \d|in der|auf)
dieser (?:artikel|beitrag|text) wurde (?:zuerst|ursprünglich|automatisch|maschinell|aus|von)
(?:aus dem \w+ )?übersetzt (?:von|aus|mit)
(?:zuerst|ursprünglich) (?:erschienen|veröffentlicht)
(?:zum )?original(?:artikel|beitrag|text)(?: ?:|$)
(?:automatische|maschinelle) übersetzung
"""

_CAPTION = r"""
(?:titel|symbol|archiv|beitrags?)?(?:bild|foto|grafik|video|illustration)s?(?:quelle|nachweis|rechte)? ?:
rahmen ?:
im bild ?:
"""

_RELATED = r"""
mehr zum thema
mehr dazu(?: ?:|$)
lesen sie (?:auch|hier|mehr|dazu|weiter)
lies auch
siehe auch
weiterlesen
(?:das könnte|könnte) (?:sie|dich|euch) (?:auch )?interessieren
weitere (?:artikel|beiträge|themen|meldungen|nachrichten)(?: zum thema| zu\b.{0,60}| ?:| aus\b.{0,60})?$
auch interessant
(?:passend )?zum thema ?:
(?:ähnliche|verwandte|ältere|neuere|neueste|empfohlene) (?:artikel|beiträge|themen|meldungen)
(?:älterer|neuerer|nächster|vorheriger|voriger) (?:artikel|beitrag)
meistgelesen
"""

_SHARE = r"""
(?:jetzt )?(?:(?:diesen? )?(?:artikel|beitrag) )?(?:teilen?|drucken|merken|empfehlen|verschenken|vorlesen|anhören)(?: ?[|·•/–—-].*)?$
(?:(?:diesen? )?(?:artikel|beitrag) )?teilen? (?:auf|mit|via|per) (?:facebook|twitter|x|whatsapp|telegram|e-?mail|freunden)
(?:auf|per|via) (?:facebook|twitter|x|whatsapp|telegram|e-?mail) (?:teilen|senden)
folg(?:en sie|t|e) uns
(?:unser(?:en)? )?(?:\w+-?)?(?:newsletter|morgenbriefing)(?: .{0,40})?(?:abonnieren|bestellen|anmelden|registrieren)?$
(?:jetzt |hier )?(?:kostenlos )?abonnieren
\w+ (?:auf|bei) (?:telegram|facebook|twitter|instagram|youtube|whatsapp|mastodon) ?:?$
gefällt (?:mir|dir)
%\w blogger
(?:jetzt )?spenden?(?: für\b.{0,60}|$)
unterstützen sie (?:uns|unsere)
unterstützt (?:uns|unsere arbeit)
(?:anzeige|werbung)$
wir verwenden cookies
diese (?:web)?seite (?:be|ver)?nutzt (?:cookies|kekse)
wir halten (?:sie|euch) .{0,60}auf dem laufenden
alle rechte vorbehalten
(?:impressum|datenschutz(?:erklärung|hinweise)?|nutzungsbedingungen|kontakt)$
(?:zurück )?zur startseite
(?:zum )?seitenanfang
(?:schlagw[öo]rte[rn]?|tags?|themen|kategorien?|stichw[öo]rte[rn]?) ?:
(?:hat )?ihnen (?:der|dieser) (?:artikel|beitrag) gefallen
benachrichtigungen (?:einschalten|aktivieren)
sie haben noch \d+ (?:gratis|frei)
(?:pressekontakt|rückfragehinweis|pressemitteilung teilen) ?:
teile diesen (?:artikel|beitrag)
jetzt (?:push|benachrichtigungen) aktivieren
(?:jetzt buchen|probeabo) ?:
zur sofortigen veröffentlichung
(?:jetzt )?\d+ (?:tage|wochen|monate) .{0,20}(?:gratis|kostenlos|testen)
push-(?:meldungen|nachrichten)\b.{0,40}(?:aktivieren|einschalten)
nichts (?:mehr )?verpassen
nur für abonnenten
rückfragen(?: bitte)? (?:an|unter) ?:
original-content
"""

_COMMENT = r"""
kommentar (?:verfassen|schreiben|hinterlassen|abgeben)
(?:\d+ )?kommentare?(?: ?\(\d+\))? ?:?$
\d+ kommentare\b
kommentiere?n? sie (?:jetzt|diesen|hier)
haben (?:auch sie|sie auch) .{0,60}\? schreiben sie
habt ihr einen fehler gefunden
haben sie einen fehler (?:gefunden|entdeckt)
schreiben? (?:sie )?(?:einen|ihren|deinen) kommentar
hinterlass\w* (?:sie )?(?:eine?n?|ihren|deinen) (?:antwort|kommentar)
antwort(?:en)? ?(?:abbrechen|hinterlassen)?$
(?:deine|ihre|eure) e-?mail-adresse
erforderliche felder
melden sie sich an,? um\b
diskutieren sie (?:mit|hier)
(?:leserkommentare|diskussion|leserbriefe) ?:?$
(?:einloggen|anmelden|registrieren)$
\d+ gedanken zu
"""

_SELF_REFERENCE = r"""
unsere?[mnrs]? (?:\w+e[nrs]? )?(?:\w+-)?(?:website|webseite|internetseite|seite|hilfeseite|app|podcast|kan[aä]le?n?|accounts)
unsere?[mnrs]? (?:artikeln?|beitrag|beiträgen?|berichterstattung|recherchen|angebote?|arbeit|redaktion|leser\w*|abonnent\w*)
(?:unsere?[mnrs]? )?(?:newsletters?|rundbriefe?)
(?:unabhängige|freie|gute)[mnrs]? (?:nachrichten|journalismus|berichterstattung|medien|presse) (?:kostet|kosten|braucht|brauchen|lebt)
teilt (?:sie|ihn|es)
abonniert
wo ihr aktiv seid
kommentarfunktion
cookies
"""

_APPEAL = r"""
(?:artikel|beitrag|text|bericht|blog)\b.{0,20} gef(?:ällt|allen)
gef(?:ällt|allen) .{0,15}(?:artikel|beitrag|text|bericht|blog)\b
(?:teil|empfehl)en (?-i:Sie) (?:ihn|es|sie|uns|diese[mnrs]?|den|das)
teilt (?:de[nm]|das|diese[nms]?) (?:artikel|beitrag|text)
folg(?:t|e|en (?-i:Sie)) uns
(?:abonnier|bestell|besuch|les)en (?-i:Sie) (?:uns|unser\w*|jetzt|hier)
unterstütz(?:t|e|en (?-i:Sie)) (?:uns|unser\w*|mich|unabhängige\w*)
spendier(?:t|e|en (?-i:Sie)) (?:mir|uns)
mit (?:ihre[rm]|eure[rm]|deine[rm]|einer) (?:spende|abo)
bitten wir (?:euch|sie)
liebe leser(?:innen)?
"""

_SECTION = """
international
inland
ausland
politik
wirtschaft
welt
panorama
meinung
kommentar
kultur
gesellschaft
sport
wissen
wissenschaft
deutschland
österreich
schweiz
europa
asien
zentralasien
afrika
amerika
russland
nahost
naher osten
nachrichten
aktuell
aktuelles
startseite
feuilleton
medien
regional
lokales
vermischtes
reise
gesundheit
technik
digital
netzwelt
geschichte
analyse
hintergrund
eilmeldung
"""

GERMAN = LanguageFacts(
    code="de",
    name="Deutsch",
    stop_words=words(_STOP_WORDS),
    abbreviations=words(_ABBREVIATIONS),
    final_abbreviations=words(_FINAL_ABBREVIATIONS),
    number_abbreviations=words(_NUMBER_ABBREVIATIONS),
    months=numbered(_MONTHS, first=1),
    weekdays=numbered(_WEEKDAYS, first=0),
    ordinal_stop=True,
    ordinal_before=words(_ORDINAL_BEFORE),
    ordinal_after=tuple(_ORDINAL_AFTER.split()),
    spaced_abbreviations={
        "v": words("Chr u"),
        "n": words("Chr u"),
        "d": words("Übers Red Verf Autor Hrsg J Ä"),
        "z": words("B T Zt Hd"),
        "i": words("A V S"),
        "o": words("Ä J"),
        "u": words("Ä U"),
        "m": words("E"),
        "a": words("D M"),
    },
    leading_on=words(
        "der die das den dem des ein eine einen einem einer eines und oder sowie im am zum zur vom beim ins "
        "sein seine seinen seinem seiner ihre ihren ihrem ihrer kein keine keinen keinem keiner"
    ),
    hanging_hyphen=words("und oder bis sowie bzw beziehungsweise als wie"),
    opening_quotes="\"“„”»«'‘‚›‹",
    closing_quotes="\"“”»«'’‘›‹",
    day_first=True,
    decimal_mark=",",
    group_marks=".\u00a0\u202f '’",
    telling_letters="äöüß",
    page=PageFacts(
        byline=rows(_BYLINE),
        dateline=rows(_DATELINE),
        source_note=rows(_SOURCE_NOTE),
        caption=rows(_CAPTION),
        related=rows(_RELATED),
        share=rows(_SHARE),
        comment=rows(_COMMENT),
        credit=("mit", "und", "nach", "quelle:"),
        own_report=("eigener bericht", "eigenbericht", "eigene meldung", "eigenmeldung", "redaktion"),
        self_reference=rows(_SELF_REFERENCE),
        appeal=rows(_APPEAL),
        section=rows(_SECTION),
        picture_credit=("Quelle", "Bild", "Fotos?", "Grafik", "Video", "Illustration"),
        page_number=("seite", r"s\."),
        clock=("uhr", "h"),
        name_links=("und", "von", "der", "den", "zu", "zur", "in", "aus", "mit", "im", "für", "vom", "um", "am", "derzeit", "zurzeit"),
        date_links=("vom", "am", "um"),
        place_links=("in", "aus", "derzeit", "zurzeit"),
    ),
)
