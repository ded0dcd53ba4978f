"""German."""

from lesart.core.language.tables import LanguageFacts, PageFacts

_STOP_WORDS = """
aber alle allem allen aller alles allerdings als also am an andere anderem anderen anderer anderes anders auch auf aus außer außerdem
außerhalb bei beide beiden beim bereits besonders bevor bis bisher da dabei dadurch dafür dagegen daher dahin damals damit danach
daneben dann daran darauf daraufhin daraus darf darin darüber darum darunter das dass davon davor dazu dazwischen dein deine dem den denen
denn dennoch der derart deren derer derselbe derzeit des deshalb dessen deswegen dich die dies diese dieselbe dieselben diesem diesen
dieser dieses dir doch dort du durch dürfen dürfte eben ebenfalls ebenso ein eine einem einen einer eines einige einigem einigen einiger
einiges einmal er erst es etwa etwas euch euer eure falls fast für ganz gar gegen gegenüber genau gerade gern gewesen gibt ging gleich
hab habe haben hat hatte hatten hätte hätten hier hierbei hierzu hin hingegen hinter ich ihm ihn ihnen ihr ihre ihrem ihren ihrer ihres im
immer in indem infolge innerhalb ins insgesamt inzwischen ist ja je jede jedem jeden jeder jedes jedoch jene jenem jenen jener jenes
jetzt kann kaum kein keine keinem keinen keiner keines können könne könnte könnten laut lediglich machen man manche manchem manchen mancher
manches mehr mein meine meinem meinen meiner meist meisten mich mir mit mittlerweile möchte mögen muss müssen musste mussten nach nachdem
nachher neben nein nicht nichts nie niemand noch nun nur ob oben obwohl oder oft ohne per pro schon sehr sei seien sein seine seinem seinen
seiner seines seit seitdem selbst sich sie sind so sobald sodass sogar solche solchem solchen solcher solches soll sollen sollte sollten
somit sondern sonst soweit sowie sowohl später statt trotz trotzdem über um und uns unser unsere unserem unseren unserer unten unter viel
viele vielen vieler vieles vom von vor vorher während wann war waren warum was weder wegen weil weiter weitere weiteren weiterhin
welche welchem welchen welcher welches wem wen wenig wenige weniger wenn wer werde werden wessen wie wieder will wir wird wirst wo wobei
wodurch wohl wollen wollte wollten worden wurde wurden würde würden zu zudem zuerst zufolge zuletzt zum zunächst zur zurück zusammen zwar
zwischen
"""

_ABBREVIATIONS = """
abb abt allg anm begr bes bez bgld bsp bspw bzgl bzw ca dgl dipl dipl.-ing dr dres dt ebd ed eds ehem eigtl einschl engl entspr ev evtl exkl fa
franz frl gebr gegr gem gen geb gest ggf ggfs gr hl hr hrn hrsg ing inkl insb insbes ital kath kgl lat lic lt mag max med min mind mr mrs ms
mt nat näml od offiz österr pers phil priv prof rd rep resp rer röm russ schwed schweiz sen sog soz span st stellv stv südd tägl tel theol türk
u übers ung ungar urspr usf verf vgl vors vs wiss zit zool zz zzgl zzt
d.h d.i i.a i.d.r i.v m.e o.g s.o s.u u.u v.a z.b z.t z.zt z.hd z.z v.chr
"""

_FINAL = """
usw etc u.a u.ä o.ä u.v.m u.v.a.m uvm u.dgl dgl jr sr jh jhd jhdt jhs mio mrd tsd bd std sek ff f n.chr chr str pl inc ltd corp co e.v
a.d a.m p.m u.s u.s.a d.c red anm.d.red e.g i.e art
"""

_NUMBER = "abs abschn art bd kap nr nrn no s sp ziff z tab tel pkt hs bl § vol"

_ORDINAL_AFTER = """
jahrhundert jahrzehnt jahrtausend jh jahrestag geburtstag todestag hochzeitstag bundes tag mal platz lebensjahr auflage ausgabe
legislatur weltkrieg jubiläum präsident etage stock stockwerk obergeschoss og minute spielminute runde sitzung stunde woche spieltag
kapitel band klasse armee division brigade regiment bataillon korps kompanie luftlande infanterie panzer bezirk arrondissement
parteitag kongress gipfel staffel folge teil auflage semester quartal halbjahr jahr lauf etappe liga grad sinfonie symphonie
verfassungszusatz zusatzartikel änderung monat dynastie kongreß olympi
"""

_MONTHS = {
    **{name: number for number, name in enumerate(
        "januar februar märz april mai juni juli august september oktober november dezember".split(), start=1)},
    "jänner": 1, "feber": 2, "jan": 1, "feb": 2, "febr": 2, "mär": 3, "mrz": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9,
    "sept": 9, "okt": 10, "nov": 11, "dez": 12,
}  # fmt: skip

_WEEKDAYS = {
    **{name: number for number, name in enumerate("montag dienstag mittwoch donnerstag freitag samstag sonntag".split())},
    "sonnabend": 5, "mo": 0, "di": 1, "mi": 2, "do": 3, "fr": 4, "sa": 5, "so": 6,
}  # fmt: skip

GERMAN = LanguageFacts(
    code="de",
    name="Deutsch",
    stop_words=frozenset(_STOP_WORDS.split()),
    abbreviations=frozenset(_ABBREVIATIONS.split()),
    final_abbreviations=frozenset(_FINAL.split()),
    number_abbreviations=frozenset(_NUMBER.split()),
    months=_MONTHS,
    weekdays=_WEEKDAYS,
    ordinal_stop=True,
    ordinal_before=frozenset("am vom der des dem den die das zum zur im bis seit ab ein eine einen einem einer beim ihr ihre sein seine".split()),
    ordinal_after=tuple(_ORDINAL_AFTER.split()),
    spaced_abbreviations={
        "v": ("Chr", "u"), "n": ("Chr", "u"), "d": ("Übers", "Red", "Verf", "Autor", "Hrsg", "J", "Ä"), "z": ("B", "T", "Zt", "Hd"),
        "i": ("A", "V", "S"), "o": ("Ä", "J"), "u": ("Ä", "U"), "m": ("E",), "a": ("D", "M"),
    },
    hanging_hyphen=frozenset("und oder bis sowie bzw beziehungsweise als wie".split()),
    opening_quotes="\"“„”»«'‘‚›‹",
    closing_quotes="\"“”»«'’‘›‹",
    day_first=True,
    decimal_mark=",",
    group_marks=".\u00a0\u202f '’",
    page=PageFacts(
        byline=(r"von(?:\s+unsere[mnr])?", r"(?:das\s+ist\s+)?ein(?:e[mn]?)?\s+(?:artikel|beitrag|gastbeitrag|kommentar|analyse|bericht)\s+von", r"text\s*:", r"autor(?:in)?(?:en)?\s*:", r"verfasst\s+von", r"geschrieben\s+von"),
        dateline=(
            r"stand\s*:", r"datum\s*:", r"ausgegeben\s+am\s*:?", r"veröffentlicht\s*(?:am|:)", r"erschienen\s*(?:am|:)", r"erstellt\s*(?:am|:)",
            r"aktualisiert\s*(?:am|:)", r"publiziert\s*(?:am|:)", r"(?:zuletzt|letzte)\s+(?:aktualisier\w+|änderung)\s*(?:am|:)?",
        ),
        source_note=(
            r"quellen?\s*:", r"das\s+ist\s+ein\s+(?:artikel|beitrag)\s+von", r"(?:dieser|der)\s+(?:artikel|beitrag|text)\s+(?:erschien|ist|stammt|wurde)\b",
            r"übersetzt\s+(?:von|aus)", r"(?:aus\s+dem\s+\w+\s+)?übersetzt\s+(?:von|aus)", r"zuerst\s+(?:erschienen|veröffentlicht)", r"originalartikel", r"automatisch(?:e)?\s+übersetz",
        ),
        caption=(r"(?:titel|symbol|archiv|beitrags?)?(?:bild|foto|grafik|video|illustration)(?:quelle|nachweis|rechte)?\s*:", r"rahmen\s*:", r"im\s+bild\s*:"),
        related=(
            r"mehr\s+zum\s+thema", r"lesen\s+sie\s+(?:auch|hier|mehr|dazu)", r"lesen\s+sie\b.{0,40}:", r"siehe\s+auch", r"weiterlesen", r"das\s+könnte\s+(?:sie|dich)\s+auch\s+interessieren",
            r"weitere\s+(?:artikel|beiträge|themen|meldungen|nachrichten)", r"auch\s+interessant", r"zum\s+thema\s*:", r"ähnliche\s+(?:artikel|beiträge)", r"verwandte\s+(?:artikel|beiträge|themen)", r"mehr\s+(?:zu|über|dazu)\b.{0,60}:",
            r"meistgelesen", r"hintergrund\s*:", r"passend\s+(?:zum\s+thema|dazu)",
        ),
        share=(
            r"(?:jetzt\s+)?(?:artikel\s+)?(?:teilen|drucken|merken|empfehlen)\s*$", r"(?:artikel\s+)?teilen\s+(?:auf|mit|via|per)\b", r"auf\s+(?:facebook|twitter|x|whatsapp|telegram)\s+teilen",
            r"folgen?\s+sie\s+uns", r"folgt?\s+uns", r"newsletter\b", r"(?:jetzt\s+)?abonnieren", r"\w+\s+auf\s+(?:telegram|facebook|twitter|instagram|youtube|whatsapp)\s*:?\s*$", r"gefällt\s+(?:mir|dir)", r"%\w\s+blogger", r"jetzt\s+spenden",
            r"unterstützen\s+sie\s+(?:uns|unsere)", r"anzeige\s*$", r"werbung\s*$", r"wir\s+verwenden\s+cookies", r"alle\s+rechte\s+vorbehalten", r"impressum", r"datenschutz", r"zurück\s+zur\s+startseite", r"(?:zum\s+)?seitenanfang",
            r"diesen\s+(?:artikel|beitrag)\s+(?:teilen|drucken|empfehlen)", r"schlagwörter\s*:", r"schlagworte\s*:", r"tags?\s*:", r"themen\s*:", r"zur\s+startseite", r"(?:hat\s+)?ihnen\s+(?:der|dieser)\s+(?:artikel|beitrag)\s+gefallen",
        ),
        comment=(
            r"kommentar\s+(?:verfassen|schreiben|hinterlassen|abgeben)", r"(?:\d+\s+)?kommentare?\b\s*(?:\(\d+\)|:)?\s*$", r"schreiben?\s+(?:sie\s+)?(?:einen|ihren|deinen)\s+kommentar", r"hinterlass\w*\s+(?:eine|einen)\s+(?:antwort|kommentar)",
            r"antwort(?:en)?\s*(?:abbrechen|hinterlassen)?\s*$", r"deine\s+e-mail-adresse", r"ihre\s+e-mail-adresse", r"erforderliche\s+felder", r"diskutieren\s+sie\s+mit", r"(?:leserkommentare|diskussion)\s*:?\s*$", r"einloggen|anmelden\s*$",
        ),
        credit=("mit", "quelle", "nach", "material"),
        self_reference=(
            "unsere website", "unserer website", "unsere webseite", "unsere seite", "unsere artikel", "unserer artikel", "unsere beiträge", "unseren artikel", "unsere arbeit", "unseren kanal", "unsere accounts", "unsere leser",
            "teilt sie", "teilt ihn", "teilen sie", "teilt diesen", "abonniert", "abonnieren", "spenden", "spende", "newsletter", "soziale medien", "sozialen medien", "social media", "telegram", "facebook", "bitten wir euch", "bitten wir sie",
            "folgt uns", "folgen sie uns", "leserinnen und leser", "liebe leser", "kommentarfunktion", "cookies", "unterstützt uns", "unterstützen sie uns", "unsere redaktion", "wo ihr aktiv seid", "nutzungsbedingungen", "abo",
        ),
        section=(
            "international", "inland", "ausland", "politik", "wirtschaft", "welt", "panorama", "meinung", "kommentar", "kultur", "gesellschaft", "sport", "wissen", "wissenschaft", "deutschland", "europa", "asien", "afrika", "amerika",
            "russland", "nahost", "nachrichten", "aktuelles", "startseite", "home", "feuilleton", "medien", "regional", "lokales", "vermischtes", "reise", "gesundheit", "technik", "netzwelt", "analyse", "hintergrund", "news", "eilmeldung",
        ),
    ),
)  # fmt: skip
