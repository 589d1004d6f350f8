"""Who wrote it, in a line that names people among other words?

Cuts a byline into names: `By Jane Doe and John Roe, Warsaw` is two people. Words that introduce or follow a name
are a table by language. A name is told by its shape; where letters have no capitals, it begins with a family name of a table.
"""

from __future__ import annotations

import re

from monitor.reading.tables import noise_words
from monitor.reading.tables.surnames import CHINESE, KOREAN, NOT_OF_PERSONS
from monitor.reading.words.patterns import entries

_INTRODUCTIONS = """
by|written by|words by|posted by|published by|reported by|author|authors|author:|story by|text by|reporting by|article by|review by|
this post was written by|this article was written by|guest post by|opinion by|edited by|from|medically reviewed by|
news provided by|provided by|compiled by|interview by|analysis by|essay by|
von|text von|eingestellt von|gepostet von|veröffentlicht von|ein beitrag von|verfasst von|geschrieben von|autor|autorin|autor/in|
autoren|text|kommentar von|gastbeitrag von|gastkommentar von|analyse von|interview von|bericht von|reportage von|
par|écrit par|publié par|posté par|rédigé par|propos recueillis par|auteur|auteurs|texte|un article de|texte de|
por|escrito por|publicado por|publicada por|postado por|autor|autora|autores|texto|redacción|texto de|reportagem de|reportagem|
di|a cura di|pubblicato da|postato da|scritto da|autore|de|del|testo di|articolo di|
door|geschreven door|geplaatst door|gepost door|auteur|tekst|
av|upplagd av|lagt inn av|skriven av|skrevet av|text av|skribent|tekst av|
af|skrevet af|indsendt af|
kirjoittaja|lähettänyt|teksti|
autor|autorka|tekst|przez|napisane przez|rozmawia|
autor|vystavil|napsal|napsala|napsal/a|text|
autor|napísal|
szerző|írta|bejegyezte|szöveg|
piše|pišu|napisao|napisala|пише|пишу|написао|написала|аутор|текст|besedilo|avtor|avtorica|
autorius|autorė|parengė|tekstas|autors|teksts|kirjutas|höfundur|skrifar|от|
autor|de|scris de|publicat de|
автор|автори|авторы|текст|
yazan|yazar|gönderen|haber|
του|της|από|κείμενο|ρεπορτάζ|αναρτήθηκε από|συντάκτης|γράφει ο|γράφει η|γράφουν οι|
文|作者|记者|記者|執筆|著者|撰文|撰稿|筆者|取材|取材・文|聞き手|
글|기자|글쓴이|
लेखक|द्वारा|
بقلم|كتب|كتبت|تحریر|نویسنده|به قلم|
מאת|โดย|เขียนโดย|ผู้เขียน|লিখেছেন|ავტორი|
oleh|penulis:|ditulis oleh|tác giả|
"""
INTRODUCTIONS = tuple(sorted({word.strip() for word in _INTRODUCTIONS.split("|") if word.strip()}, key=len, reverse=True))
"""Words that stand before an author's name, the longest first."""

_NOBODY = """
admin|administrator|editor|editors|staff|guest|user|root|author|authors|webmaster|unknown|anonymous|team|null|none|undefined|n/a|
super user|superuser|site admin|web admin|webadmin|
wordpress|website|blog|contributor|contributors|editorial|uncategorized|see all posts|view all posts|more posts|about the author|
redaktion|redakcja|redazione|rédaction|redacción|redação|redactie|
注册|登录|相关文章|调整字体|字号|分享|收藏|关注|评论|举报|编辑|记者|佚名|未知|匿名|ログイン|会員登録|編集部|로그인|회원가입|구독|편집부
"""
NOBODY = frozenset(word.strip() for word in _NOBODY.split("|"))
"""Author fields that name nobody."""

_WORDS_BEFORE = "|".join(map(re.escape, INTRODUCTIONS))
_INTRODUCED = re.compile(
    rf"^\W*(?:(?:{_WORDS_BEFORE})(?:\s*[:：]\s*|\s+)|(?:by|von|par|por)(?=(?-i:[A-ZÀ-Þ]))"
    r"|(?:本報|本报|特約|特约|實習|实习)?(?:記者|记者)(?=[^\W\da-z])|(?:文|撰文|取材・文)\s?[・／/＝=|｜]\s?)(?=\S)",
    re.IGNORECASE,
)
_INTRODUCTION = re.compile(rf"^\W*(?:{_WORDS_BEFORE})\W*$", re.IGNORECASE)
_LABEL = re.compile(
    r"\b(?:author|autor(?:in|es|a|i|zy)?|autore|auteurs?|skribent|forfatter|kirjoittaja|szerző|yazar|автор)\s?[:：]\s*(?=\S)", re.IGNORECASE
)
_DATED = [re.escape(entry) for entry in entries(noise_words.DATED) if len(entry) > len("stand")]  # which is a name, too
_DATED_BEHIND = "|".join(entry.capitalize() for entry in _DATED)
"""What a template sets right behind a name, with a capital: `Jane DoeUpdated`."""
_BREAK = re.compile(
    r"\s+[|•·⋅–—-]\s*|[|•·⋅\n／]|(?<=[\u4e00-\u9fff])/|\s{3,}|\s\(|\.?\s+Last\s+(?:updated|modified|edited|reviewed)\b|\bPublished\b|\bUpdated\b|\bPosted\b"
    rf"|\s(?:{'|'.join(_DATED)})\b"
    r"|\s(?:photos?|fotos?|fotó|bild|bilder|zdjęci[ae]|фото|снимк[аи]|ფოტო|ছবি|nuotrauk(?:a|os)|mynd(?:ir)?|ảnh|φωτο\w*|kuvat?|video)\s?:"
    r"|\s(?:source|quelle|quellen|fonte|fuente|źródło|bron|kilde|källa)\s?:"
    rf"|(?<=[^\W\d_])(?-i:{_DATED_BEHIND})\b|\s(?:in|on|for|at|with)\s*(?:\s|$)"
    r"|\s(?=(?:senior|chief|staff|executive|managing|associate|contributing|deputy|assistant|freelance|special|political|guest)\s)",
    re.IGNORECASE,
)
_WITHIN = re.compile(r"\s(?:By|Von|Par|Por|Av|Af|Door|Oleh)\s+(?=[A-ZÀ-Þ])")
"""Words that introduce an author in the middle of a line of short pieces; written small they belong to a name (`Anna von Berg`)."""
_AND = re.compile(
    r"\s*(?:,|;|\s/\s|\s&\s|\sand\s|\sund\s|\set\s|\sy\s|\se\s|\si\s|\soch\s|\sog\s|\sen\s|\sja\s|\sa\s|\sés\s|\sși\s|\sта\s|\sи\s|\sve\s|\sκαι\s|\sun\s|\sir\s|\sdan\s|\svà\s|\sاور\s|\sএবং\s|、|・)\s*"
)
_NUMBER_ON = re.compile(r"\s\S*\d")
_DIGIT_OR_ADDRESS = re.compile(r"\d|@|https?:|www\.|\.com\b")
_GLUED = re.compile(r"[a-zß-ÿāăąćčďēėęěğģīįķłľļńňņőŕřśšșťțūůųűźżžа-яё-џα-ω]{4}[A-ZÀ-ÞА-ЯΑ-Ω]")  # two names run together, not a MacArthur
_NEVER_IN_NAMES = re.compile(r"[:/|&©®™!?=+]")  # a label, a credit (`Photo: Jane Doe`, `Jane Doe/Agency`), a button
_GIVEN_WHOLE = re.compile(r"\s\([^()]*\)(?=\s\w)")  # `Jane (Mary Ann) Doe`
_MARKUP = re.compile(r"<[^<>]{1,300}>")
_EDGES = " ,;:|/–—-【】［］"
_CALLING = re.compile(r"\s*(?:기자|특파원|논설위원|記者|记者|報導|报道|撰文)$")
"""What a reporter is called after the name, in languages that write it so."""
_CALLED = re.compile(r"([가-힣]{2,4})\s?(?:기자|특파원)(?=입력|수정|등록|[^가-힣]|$)")
_WORD = re.compile(r"[^\W\d_][\w'’.\-]*")
_TITLE = re.compile(r"^(?:ph\.?d|m\.?d|dr|jr|sr|mba|rn|rd|ma|msc|bsc|cfp|cpa|esq|iii|ii|mw|smt|dvm|dds|psyd|lcsw|md)\.?$", re.IGNORECASE)
_SMALL_WORDS = "van von de der den da di del della la le bin al el dos das du ten ter y e"
_SMALL = frozenset(_SMALL_WORDS.split())
"""Words in the middle of a name that begin small; a name does not end with one."""
_DAY_FOLLOWS = re.compile(r"\s+(?:on|at|am|um|vom|den|le|el|il|em|op|dne|dnia|pe)$")
"""What is left before a day once that is cut off."""
_LATELY = "yesterday|today|gestern|heute|hier|ayer|hoy|ieri|oggi|wczoraj|dzisiaj|вчера|сегодня|昨天|前天|今天|刚刚|昨日|今日|어제|오늘"
_DAY_GONE_BY = re.compile(rf"\s+(?:{_LATELY})$", re.IGNORECASE)
_CASELESS = re.compile("[\u0590-\u06ff\u0900-\u0dff\u0e00-\u10ff\u1200-\u137f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7a3]")

NAME_CHARACTERS_MOST = 60
CASELESS_MOST = 30
"""Characters of a name in a script without capitals."""
_PUNCTUATION = re.compile("[：:！!？?。、，,；;「」『』【】（）()]")


def introduced(text: str) -> str | None:
    """What follows the words that introduce an author, or None where the line does not begin with such words."""
    match = _INTRODUCED.match(text)
    return text[match.end() :] if match else None


def labelled(text: str) -> str | None:
    """What follows a label of the author within a line of several pieces (`Date: 3 May 2024 Author: Jane Doe`, `Home By Jane Doe`);
    None without one."""
    match = _LABEL.search(text) or _WITHIN.search(text)
    return text[match.end() :] if match else None


def called(text: str) -> tuple[str, ...]:
    """The names in a line that are called reporters by the word behind them, as Korean does."""
    return tuple(dict.fromkeys(_CALLED.findall(text))) if "기자" in text or "특파원" in text else ()


def has_capitals(text: str) -> bool:
    """Whether a text is of a script whose names show by their capitals."""
    return _CASELESS.search(text) is None


def looks_like_person(text: str) -> bool:
    """Whether a text in a script without capitals has the shape of a person's name and of little else: a family name and one or two
    signs in Chinese and Korean, family and given name apart in Japanese, two or three plain words elsewhere."""
    words = text.split()
    if _HANGUL.fullmatch(text):
        return text[0] in KOREAN
    if _HAN.fullmatch(text):
        return text[0] in CHINESE
    if _JAPANESE.fullmatch(text):
        return True
    return (
        2 <= len(words) <= 3 and _SPACED.fullmatch(text) is not None and words[0] not in NOT_OF_PERSONS and words[-1] not in NOT_OF_PERSONS
    )


_HANGUL = re.compile("[가-힣]{3}")
_HAN = re.compile("[\u4e00-\u9fff]{3}")
_JAPANESE = re.compile("[\u4e00-\u9fff々]{1,3}[ \u3000][\u4e00-\u9fff\u3040-\u30ff々]{1,4}")
_SPACED = re.compile("(?!ال)[\u0621-\u064a\u067e-\u06cc ]+|[\u05d0-\u05ea'׳\" -]+|[\u0900-\u0963. ]+|[\u0e01-\u0e4e ]+")


def is_introduction(text: str) -> bool:
    """Whether a line is nothing but the words that introduce an author, whose name then follows."""
    return _INTRODUCTION.match(text) is not None


def people(text: str) -> tuple[str, ...]:
    """The names in a byline, in order; empty when it names nobody."""
    line = " ".join(text.split())
    rest = introduced(line)
    line = _BREAK.split(line if rest is None else rest, maxsplit=1)[0]
    line = _DAY_FOLLOWS.sub("", _NUMBER_ON.split(line, maxsplit=1)[0].strip(" ,.;:*"))
    found: list[str] = []
    for part in _AND.split(line):
        name = _once(_without_role(_CALLING.sub("", (introduced(part) or part).strip(_EDGES + ".*\"'"))))
        if not is_name(name) or (found and _ROLE.search(name)):
            break
        found.append(name)
    return tuple(dict.fromkeys(found))


def all_people(text: str) -> tuple[str, ...]:
    """The names in a line that holds nothing but names; empty for any other, such as one that lists what a person is and does."""
    parts = [_once(_CALLING.sub("", part.strip(_EDGES))) for part in _AND.split(" ".join(text.split()))]
    if len(parts) == 1:
        return people(text) if is_name(parts[0]) else ()
    return tuple(dict.fromkeys(parts)) if all(is_name(part) and _is_plain(part) for part in parts) else ()


_INITIAL = re.compile(r"\w\.")


def _is_plain(name: str) -> bool:
    """Whether a name in a list of names is no degree, desk or role either."""
    words = name.split()
    shouted = {word.isupper() for word in words if has_capitals(word) and not _INITIAL.fullmatch(word)}
    return len(words) <= LISTED_WORDS_MOST and not is_role(name) and len(shouted) < 2


LISTED_WORDS_MOST = 4


def is_handle(text: str) -> bool:
    """Whether what an introduction leaves of a line is a pen name or a firm: one or two words and nothing else."""
    words = text.split()
    if not 1 <= len(words) <= 2 or words[0].casefold() in _STARTS or ":" in text:
        return False
    plain = "@" not in text and text.casefold() not in NOBODY and text[:1].isalnum() and not text.isdecimal()
    return plain and 3 <= len(text) <= 30


def handle(rest: str) -> tuple[str, ...]:
    """The pen name or firm that stands right after an introduction; empty when more follows than a day or a place."""
    name = _DAY_FOLLOWS.sub("", _NUMBER_ON.split(_BREAK.split(" ".join(rest.split()), maxsplit=1)[0], maxsplit=1)[0].strip())
    return (name,) if is_handle(name) else ()


def is_role(text: str) -> bool:
    """Whether a short line says what a person does (`Tech Writer`)."""
    return len(text.split()) <= ROLE_WORDS_MOST and not any(map(str.isdigit, text)) and _ROLE.search(text) is not None


ROLE_WORDS_MOST = 5


def is_name(text: str) -> bool:
    """Whether a text has the shape of a person's name: two to five words that begin with capitals."""
    if not text or len(text) > NAME_CHARACTERS_MOST or is_introduction(text) or _DIGIT_OR_ADDRESS.search(text) or text.casefold() in NOBODY:
        return False
    if _CASELESS.search(text):
        return 2 <= len(text) <= CASELESS_MOST and len(text.split()) <= 5 and _PUNCTUATION.search(text) is None
    words = _WORD.findall(text)
    if _GLUED.search(text) or _NEVER_IN_NAMES.search(text) or not 2 <= len(words) <= 5 or len(text.split()) > 6:
        return False
    _, _, rank = text.partition(",")
    if not all(_TITLE.match(word) for word in _WORD.findall(rank)) or words[-1].casefold() in _DESKS:
        return False
    capitals = all(word[0].isupper() or word.casefold() in _SMALL or _TITLE.match(word) for word in words)
    return capitals and words[0].casefold() not in _STARTS and words[-1] not in _SMALL


_ROLE = re.compile(
    r"\b(?:editor|reporter|writer|correspondent|contributor|columnist|director|manager|producer|expert|specialist|founder|ceo|cto|president"
    r"|professor|analyst|officer|consultant|journalist|photographer|coach|news|magazine|press|staff|team|university|institute|agency|health"
    r"|redakt\w*|korrespondent\w*|journalist\w*|rédact\w*|correspondant\w*|redactor\w*|corresponsal|inviat\w*|verslaggever\w*|reporter\w*"
    r"|dziennikar\w*|корреспондент\w*|кореспондент\w*)\b",
    re.IGNORECASE,
)
"""What a person does, which stands after the name and a comma."""
_NOT_FIRST = """
the a an this that these those how why what when where who share read updated published last about view more download get see all
our your my top best new free latest breaking other next previous sign subscribe join follow watch listen play learn find buy shop
menu search home news self released posted photo image video table key quick back skip print email e-mail contact privacy terms copyright
night day register business article articles tag tags topic topics related press courtesy photos credit archive
die das ein eine unser unsere unseren aktuelle aktueller aktuelles aktuellen neue neuer neues mehr weitere weiterlesen lesen jetzt hier
zum zur wie was warum ähnliche ähnlicher foto fotos fotó bild bilder artikel veröffentlicht publiziert geschrieben
un une des nos notre toutes tous plus lire voir publié publiée mis los las una nuestro nuestra más leer ver todos publicado
gli nostro più leggi tutti pubblicato os as uma nosso mais leia todos het een onze meer lees alle gepubliceerd
nasz nasze więcej czytaj wszystkie opublikowano
"""
_LAST_OF_DESKS = "editorial newsroom newsdesk desk editors redaktion redacción redazione redakcja rédaction redactie"
_DESKS = frozenset(_LAST_OF_DESKS.split())
"""Last words of what signs without a name (`Harbour Newsroom`)."""
_LAST_OF_BYLINES = "contributor correspondent editor journalist penulis reporter writer redakteur redakteurin"
_ROLES = frozenset(_LAST_OF_BYLINES.split())
"""Roles that templates print right behind a name."""
_STARTS = frozenset(_NOT_FIRST.split())
"""Words with which headings and buttons begin, and names do not."""


def cleaned(text: str) -> str:
    """One name out of a field that is meant to hold one: without introduction, address, or words for nobody."""
    line = _GIVEN_WHOLE.sub("", " ".join(_MARKUP.sub(" ", text).split()))
    line = _BREAK.split((introduced(line) or line).strip(_EDGES), maxsplit=1)[0].strip(_EDGES)
    line = _once(_CALLING.sub("", _DAY_FOLLOWS.sub("", _DAY_GONE_BY.sub("", line))))
    address = line.startswith(("http:", "https:", "www.", "/")) or "@" in line
    nobody = not any(map(str.isalpha, line)) or len(line) > 120 or line.casefold() in NOBODY
    return "" if address or nobody else line


def _without_role(name: str) -> str:
    """A name without the role that a template prints right behind it; a name of one word stays as it is."""
    words = name.split()
    return " ".join(words[:-1]) if len(words) > 2 and words[-1].casefold() in _ROLES else name


def _once(text: str) -> str:
    """A name that a template prints twice in a row, once."""
    words = text.split()
    half = len(words) // 2
    return " ".join(words[:half]) if half > 1 and words[:half] == words[half:] else text
