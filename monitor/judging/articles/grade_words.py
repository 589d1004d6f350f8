"""Which words show what an edit did?

Tables only: correction notes, negations, hedges and number words, a language a row, entries parted by `|`. Entries are
compared in lower case; one that ends in `*` matches every word that begins so. A new language is a new row.
"""

from __future__ import annotations

import re
from functools import cache

NOTES = {
    "en": "correction | corrections | corrected on | clarification | editor's note | editors' note | editor’s note | editors’ note"
    " | an earlier version of this | a previous version of this | this article has been corrected | this story has been corrected"
    " | this article was amended | this article has been amended | this article has been updated | this story has been updated"
    " | this article was updated to | this story was updated to | updated to correct | updated to clarify | erratum | retraction",
    "de": "korrektur | berichtigung | richtigstellung | in einer früheren version | in einer ersten version | in einer vorherigen version"
    " | anmerkung der redaktion | anm. d. red | anm. d. redaktion | hinweis der redaktion | wir haben das korrigiert"
    " | wir haben die stelle | transparenzhinweis",
    "fr": "correction | rectificatif | erratum | précision | note de la rédaction | une version précédente de cet | une première version"
    " | une version antérieure | ndlr | mise au point",
    "es": "corrección | fe de errores | fe de erratas | rectificación | aclaración | nota del editor | nota de la redacción"
    " | una versión anterior de est*",
    "it": "correzione | rettifica | errata corrige | precisazione | nota della redazione | una versione precedente di quest*",
    "pt": "correção | correcção | errata | erramos | retificação | esclarecimento | nota da redação | nota do editor"
    " | uma versão anterior dest*"
    " | uma versão anterior des*",
    "nl": "correctie | rectificatie | verduidelijking | noot van de redactie | aanvulling | in een eerdere versie van dit",
    "sv": "rättelse | förtydligande | redaktionens kommentar | i en tidigare version av | korrigering",
    "nb": "rettelse | presisering | redaksjonens kommentar | i en tidligere versjon av | i en tidligere utgave",
    "da": "rettelse | præcisering | redaktionens kommentar | i en tidligere version af",
    "fi": "oikaisu | korjaus | täsmennys | toimituksen huomautus | juttua korjattu | korjattu | aiemmassa versiossa",
    "pl": "sprostowanie | korekta | wyjaśnienie redakcji | od redakcji | przypis redakcji | w poprzedniej wersji | w pierwotnej wersji"
    " | we wcześniejszej wersji | aktualizacja i sprostowanie",
    "cs": "oprava | opraveno | omluva | poznámka redakce | upřesnění | v předchozí verzi | v původní verzi",
    "sk": "oprava | opravené | poznámka redakcie | spresnenie | v predchádzajúcej verzii | v pôvodnej verzii",
    "hu": "helyesbítés | helyreigazítás | javítás | pontosítás | a szerk. megj | a szerkesztő megjegyzése | korábbi változatában",
    "ro": "corectură | erată | rectificare | precizare | nota redacției | o versiune anterioară a",
    "uk": "виправлення | уточнення | спростування | від редакції | примітка редакції | у попередній версії",
    "ru": "исправление | исправлено | уточнение | опровержение | от редакции | примечание редакции | в предыдущей версии"
    " | в первоначальной версии | в более ранней версии",
    "tr": "düzeltme | tekzip | editörün notu | editör notu | haberin önceki | önceki versiyonunda",
    "el": "διόρθωση | διευκρίνιση | σημείωση της σύνταξης | σημείωμα σύνταξης | προηγούμενη έκδοση",
    "ja": "訂正 | お詫び | 編集部注 | 編集注 | 修正しました | おわび",
    "zh": "更正 | 勘误 | 勘誤 | 编者按 | 编辑注 | 編按 | 本文早前版本 | 此前版本",
    "ko": "정정 | 바로잡습니다 | 정정보도 | 반론보도 | 편집자 주 | 편집자주",
    "hi": "सुधार | भूल सुधार | स्पष्टीकरण | संपादक की टिप्पणी",
    "ar": "تصحيح | تصويب | توضيح | ملاحظة المحرر | ملاحظة من المحرر | نسخة سابقة من هذا",
}
"""Opens or holds a note in which a publication owns up to an edit."""

NEGATIONS = {
    "en": "not | no | never | none | nobody | nothing | neither | nor | without | cannot | denied | denies | deny | un-confirmed | false",
    "de": "nicht | kein* | nie | niemals | niemand | nichts | weder | ohne | keineswegs | bestreitet | bestritt | dementiert*",
    "fr": "ne | n | pas | jamais | aucun* | rien | personne | ni | sans | nie | dément",
    "es": "no | nunca | jamás | ningun* | ningún | nada | nadie | ni | sin | niega | negó | desmiente",
    "it": "non | mai | nessun* | niente | nulla | né | senza | nega | ha negato | smentisce",
    "pt": "não | nunca | jamais | nenhum* | nada | ninguém | nem | sem | nega | negou | desmente",
    "nl": "niet | geen | nooit | niemand | niets | noch | zonder | ontkent | ontkende",
    "sv": "inte | ej | aldrig | ingen | inget | inga | varken | utan | nekar | förnekar",
    "nb": "ikke | aldri | ingen | intet | verken | uten | nekter | avviser",
    "da": "ikke | aldrig | ingen | intet | hverken | uden | nægter | afviser",
    "fi": "ei | en | et | emme | ette | eivät | eikä | koskaan | ilman | kiistää",
    "pl": "nie | nigdy | żaden | żadn* | nikt | nic | ani | bez | zaprzecza* | zaprzeczył*",
    "cs": "ne | není | nejsou | nebyl* | nikdy | žádn* | nikdo | nic | ani | bez | popřel* | popírá",
    "sk": "nie | nebol* | nikdy | žiadn* | nikto | nič | ani | bez | poprel* | popiera",
    "hu": "nem | ne | nincs | nincsenek | soha | sem | senki | semmi | nélkül | tagad*",
    "ro": "nu | n | niciodată | niciun | nicio | nimeni | nimic | nici | fără | neagă",
    "uk": "не | ні | ніколи | жоден | жодн* | ніхто | нічого | без | немає | заперечу*",
    "ru": "не | нет | ни | никогда | никто | ничего | без | отрица*",
    "tr": "değil | yok | hiç | hiçbir | asla | ne | yalanla*",
    "el": "δεν | δε | μη | μην | όχι | ποτέ | κανείς | κανένα* | τίποτα | ούτε | χωρίς",
    "ja": "ない | なかっ | ません | ず | 否定",
    "zh": "不 | 没 | 没有 | 未 | 无 | 非 | 否认",
    "ko": "않* | 안 | 못 | 없* | 아니* | 부인",
    "hi": "नहीं | न | मत | बिना | कभी",
    "ar": "لا | لم | لن | ليس | ليست | غير | دون | بدون | نفى",
}

HEDGES = {
    "en": "alleged | allegedly | reportedly | apparently | possibly | perhaps | probably | likely | may | might | could | suspected"
    " | suspects"
    " | claims | claimed | claim | unconfirmed | purported* | supposedly | presumably | seemingly | appears | seems | accused"
    " | according",
    "de": "angeblich* | mutmaßlich* | offenbar | vermutlich | wohl | möglicherweise | vielleicht | womöglich | wahrscheinlich"
    " | könnte* | soll"
    " | sollen | dürfte* | anscheinend | laut | unbestätigt*",
    "fr": "aurait | auraient | serait | seraient | présumé* | apparemment | peut-être | probablement | selon | semble* | prétendument"
    " | vraisemblablement | possible",
    "es": "presunt* | supuest* | presuntamente | supuestamente | aparentemente | quizá* | tal | probablemente | podría* | habría*"
    " | según | posible*",
    "it": "presunt* | presumibilmente | apparentemente | forse | probabilmente | potrebbe* | sarebbe* | avrebbe* | secondo | sembra*",
    "pt": "alegad* | alegadamente | supost* | supostamente | aparentemente | talvez | provavelmente | poderia* | teria* | segundo"
    " | suspeit*",
    "nl": "vermeend* | vermoedelijk* | naar | waarschijnlijk | mogelijk | misschien | zou | zouden | blijkbaar | volgens | kennelijk",
    "sv": "påstådd* | påstås | misstänkt* | enligt | uppges | möjligen | kanske | troligen | förmodligen | sannolikt | kan | ska",
    "nb": "angivelig | påstått | påståtte | mistenkt* | ifølge | skal | muligens | kanskje | trolig | sannsynligvis | antakelig",
    "da": "angiveligt | påstået | påståede | mistænkt* | ifølge | skulle | muligvis | måske | formentlig | sandsynligvis | tilsyneladende",
    "fi": "väitetty* | väitetään | ilmeisesti | mahdollisesti | ehkä | todennäköisesti | luultavasti | epäil* | mukaan | saattaa | saattoi",
    "pl": "rzekom* | domniema* | podobno | prawdopodobnie | być może | może | mogł* | mógł | ponoć | zapewne | według | podejrzan*"
    " | przypuszczaln*",
    "cs": "údajn* | zřejmě | pravděpodobně | možná | asi | podle | prý | domněl* | mohl* | snad | podezřel*",
    "sk": "údajn* | zrejme | pravdepodobne | možno | asi | podľa | vraj | mohol | mohl* | azda | podozriv*",
    "hu": "állítólag* | feltehetően | feltételezett* | valószínűleg | talán | vélhetően | esetleg | szerint | gyanúsított* | állítása",
    "ro": "presupus* | aparent | probabil | poate | posibil | ar | potrivit | conform | suspect*",
    "uk": "нібито | ймовірно | можливо | мабуть | напевно | ймовірн* | може | підозрюван* | вочевидь | за даними",
    "ru": "якобы | вероятно | возможно | предположительно | видимо | предполагаем* | может | подозреваем* | по-видимому | по данным",
    "tr": "iddia* | sözde | muhtemelen | olası | belki | görünüşe | öne | şüpheli* | galiba",
    "el": "φέρεται | φερόμεν* | πιθανώς | πιθανόν | ίσως | μάλλον | σύμφωνα | ενδέχεται | υποτιθέμεν* | δήθεν",
    "ja": "とみられ | 可能性 | 疑い | かもしれ | らしい | という | 容疑",
    "zh": "据称 | 据报 | 可能 | 疑似 | 涉嫌 | 也许 | 或许 | 大概 | 據稱 | 據報 | 疑",
    "ko": "혐의* | 의혹* | 추정* | 가능성* | 아마* | 것으로",
    "hi": "कथित* | शायद | संभवतः | संभावित | संदिग्ध | अनुसार",
    "ar": "يزعم | زعم | المزعوم* | ربما | قد | يحتمل | محتمل | يبدو | مشتبه | وفقا | بحسب",
}

NUMBERS = {
    "en": "zero | one | two | three | four | five | six | seven | eight | nine | ten | eleven | twelve | twenty | thirty | fifty"
    " | thirteen | fourteen | fifteen | sixteen | seventeen | eighteen | nineteen | forty | sixty | seventy | eighty | ninety"
    " | hundred*"
    " | thousand* | million* | billion* | trillion* | half | twice | double | dozen* | third | quarter",
    "de": "null | eins | zwei | drei | vier | fünf | sechs | sieben | acht | neun | zehn | elf | zwölf | zwanzig | dreißig"
    " | dreizehn | vierzehn | fünfzehn | sechzehn | siebzehn | achtzehn | neunzehn | vierzig | sechzig | siebzig | achtzig | neunzig"
    " | fünfzig | hundert*"
    " | tausend* | million* | milliarde* | billion* | hälfte | doppelt* | dutzend*",
    "fr": "zéro | deux | trois | quatre | cinq | six | sept | huit | neuf | dix | onze | douze | vingt | trente | cinquante | cent"
    " | treize | quatorze | quinze | seize | quarante | soixante | septante | octante | nonante"
    " | cents"
    " | mille | million* | milliard* | moitié | double",
    "es": "cero | dos | tres | cuatro | cinco | seis | siete | ocho | nueve | diez | once | doce | veinte | treinta | cien* | mil"
    " | trece | catorce | quince | dieciséis | diecisiete | dieciocho | diecinueve | cuarenta | cincuenta | sesenta | setenta"
    " | ochenta | noventa"
    " | millon* | millón"
    " | mitad | doble",
    "it": "zero | due | tre | quattro | cinque | sei | sette | otto | nove | dieci | undici | dodici | venti | trenta | cento"
    " | tredici | quattordici | quindici | sedici | diciassette | diciotto | diciannove | quaranta | cinquanta | sessanta"
    " | settanta | ottanta | novanta"
    " | mille | mila"
    " | milion* | miliard* | metà | doppio",
    "pt": "zero | dois | duas | três | quatro | cinco | seis | sete | oito | nove | dez | onze | doze | vinte | trinta | cem"
    " | treze | catorze | quatorze | quinze | dezesseis | dezasseis | dezessete | dezassete | dezoito | dezenove | dezanove"
    " | quarenta | cinquenta | sessenta | setenta | oitenta | noventa"
    " | cento | mil"
    " | milh* | bilh* | metade | dobro",
    "nl": "nul | twee | drie | vier | vijf | zes | zeven | acht | negen | tien | elf | twaalf | twintig | honderd* | duizend*"
    " | dertien | veertien | vijftien | zestien | zeventien | achttien | negentien | dertig | veertig | vijftig | zestig"
    " | zeventig | tachtig | negentig"
    " | miljoen* | miljard*"
    " | helft | dubbel*",
    "sv": "noll | två | tre | fyra | fem | sex | sju | åtta | nio | tio | elva | tolv | tjugo | hundra* | tusen* | miljon*"
    " | miljard* | hälften",
    "nb": "null | to | tre | fire | fem | seks | sju | syv | åtte | ni | ti | elleve | tolv | tjue | hundre* | tusen* | million*"
    " | milliard*",
    "da": "nul | to | tre | fire | fem | seks | syv | otte | ni | ti | elleve | tolv | tyve | hundrede* | tusind* | million* | milliard*",
    "fi": "nolla | kaksi | kolme | neljä | viisi | kuusi | seitsemän | kahdeksan | yhdeksän | kymmenen | sata* | tuhat* | miljoon*"
    " | miljardi*",
    "pl": "zero | dwa | dwie | dwóch | trzy | trzech | cztery | czterech | pięć | sześć | siedem | osiem | dziewięć | dziesięć"
    " | dwanaście"
    " | dwadzieścia | sto | setki | tysiąc* | tysięcy | milion* | miliard* | połow*",
    "cs": "nula | dva | dvě | tři | čtyři | pět | šest | sedm | osm | devět | deset | dvanáct | dvacet | sto | tisíc* | milion* | miliard*",
    "sk": "nula | dva | dve | tri | štyri | päť | šesť | sedem | osem | deväť | desať | dvanásť | dvadsať | sto | tisíc* | milión*"
    " | miliard*",
    "hu": "nulla | kettő | két | három | négy | öt | hat | hét | nyolc | kilenc | tíz | tizenkét | húsz | száz* | ezer* | millió*"
    " | milliárd*",
    "ro": "zero | doi | două | trei | patru | cinci | șase | șapte | opt | nouă | zece | doisprezece | douăzeci | sute | mie | mii"
    " | milio* | miliard*",
    "uk": "нуль | два | дві | три | чотири | п'ять | шість | сім | вісім | дев'ять | десять | двадцять | сто | тисяч* | мільйон*"
    " | мільярд*",
    "ru": "ноль | два | две | три | четыре | пять | шесть | семь | восемь | девять | десять | двадцать | сто | тысяч* | миллион*"
    " | миллиард*",
    "tr": "sıfır | iki | üç | dört | beş | altı | yedi | sekiz | dokuz | on | yirmi | yüz | bin | milyon* | milyar*",
    "el": "μηδέν | δύο | τρεις | τρία | τέσσερα | πέντε | έξι | επτά | οκτώ | εννέα | δέκα | είκοσι | εκατό | χιλιάδ* | εκατομμύρι*"
    " | δισεκατομμύρι*",
    "ja": "一 | 二 | 三 | 四 | 五 | 六 | 七 | 八 | 九 | 十 | 百 | 千 | 万 | 億 | 兆",
    "zh": "一 | 二 | 两 | 三 | 四 | 五 | 六 | 七 | 八 | 九 | 十 | 百 | 千 | 万 | 亿",
    "ko": "둘 | 두 | 세 | 네 | 다섯 | 여섯 | 일곱 | 여덟 | 아홉 | 열 | 백* | 천* | 만* | 억*",
    "hi": "दो | तीन | चार | पांच | छह | सात | आठ | नौ | दस | सौ | हजार | लाख | करोड़ | अरब",
    "ar": "اثنان | ثلاثة | أربعة | خمسة | ستة | سبعة | ثمانية | تسعة | عشرة | مئة | مائة | ألف | آلاف | مليون | مليار",
}

NEGATING_PREFIXES = {"cs": "ne", "sk": "ne", "lv": "ne", "lt": "ne"}
"""What stands before a verb, as a part of it, where it is denied."""

UNPARTED = frozenset({"ja", "zh"})
"""Languages that write without spaces: an entry may stand anywhere."""


@cache
def pattern(table: str, language: str) -> re.Pattern[str]:
    """What finds the entries of a table (`NOTES`, `NEGATIONS`, `HEDGES`, `NUMBERS`) in one language, English where it has none."""
    rows: dict[str, str] = globals()[table]
    code = language if language in rows else "en"
    parts = []
    for entry in sorted((entry.strip() for entry in rows[code].split("|")), key=len, reverse=True):
        stem, star, _ = entry.partition("*")
        parts.append(re.escape(stem) + (r"\w*" if star else "" if code in UNPARTED else r"(?!\w)"))
    return re.compile(("" if code in UNPARTED else r"(?<!\w)") + "(?:" + "|".join(parts) + ")")
