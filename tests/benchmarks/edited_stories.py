"""Invented articles in several languages, and what editors do to them."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass, replace


@dataclass(frozen=True)
class Tongue:
    """Words of one language, to make sentences of."""

    code: str
    who: tuple[str, ...]
    did: tuple[str, ...]
    what: tuple[str, ...]
    how: tuple[str, ...]
    quotation: str
    negated: tuple[str, str]
    day: tuple[str, str]
    correction: str
    heading: str
    caption: str
    items: tuple[str, str, str]
    rows: tuple[str, str, str]
    post: str


ENGLISH = Tongue(
    "en",
    ("the council", "the ministry", "a spokeswoman", "the harbour company", "the court", "the river authority"),
    ("approved", "rejected", "questioned", "postponed", "defended", "announced"),
    ("the new bridge", "a plan for cheaper trains", "the school reform", "a report on clean water", "the budget"),
    (
        "after a debate that lasted until the evening",
        "although several members had asked for more time",
        "because the costs had risen by {n} million euros",
        "while some {n} people waited outside the town hall",
        "and said that work would begin within {n} weeks",
    ),
    "“This is our town’s future, and nobody will take it away from us,” {name} said on Monday.",
    ("The assembly will decide before the summer.", "The assembly will not decide before the summer."),
    ("The works begin on 14 May, and end a year later.", "The works begin on 21 May, and end a year later."),
    "Correction: An earlier version of this article gave a wrong number of members.",
    "What happens next",
    "The old bridge at dawn, seen from the mill.",
    ("Trains run twice an hour", "Tickets cost four euros", "Bicycles travel free of charge"),
    ("North", "South", "West"),
    "We are proud of what was reached today, and thank everybody who helped.",
)
GERMAN = Tongue(
    "de",
    ("der Stadtrat", "das Ministerium", "eine Sprecherin", "die Hafengesellschaft", "das Gericht", "die Wasserbehörde"),
    ("billigte", "verwarf", "bezweifelte", "verschob", "verteidigte", "kündigte"),
    ("die neue Brücke", "einen Plan für billigere Züge", "die Schulreform", "den Bericht über sauberes Wasser", "den Haushalt"),
    (
        "nach einer Debatte, die bis zum Abend dauerte",
        "obwohl mehrere Mitglieder um Aufschub gebeten hatten",
        "weil die Kosten um {n} Millionen Euro gestiegen waren",
        "während etwa {n} Menschen vor dem Rathaus warteten",
        "und die Arbeiten sollen in {n} Wochen beginnen",
    ),
    "„Das ist die Zukunft unserer Stadt, und niemand nimmt sie uns weg“, sagte {name} am Montag.",
    ("Die Versammlung entscheidet vor dem Sommer.", "Die Versammlung entscheidet nicht vor dem Sommer."),
    ("Die Arbeiten beginnen am 14. Mai und enden ein Jahr später.", "Die Arbeiten beginnen am 21. Mai und enden ein Jahr später."),
    "Anmerkung der Redaktion: In einer früheren Fassung stand eine falsche Zahl der Mitglieder.",
    "Wie es weitergeht",
    "Die alte Brücke am Morgen, von der Mühle aus gesehen.",
    ("Züge fahren zweimal in der Stunde", "Fahrkarten kosten vier Euro", "Fahrräder fahren kostenlos mit"),
    ("Norden", "Süden", "Westen"),
    "Wir sind stolz auf das, was heute erreicht wurde, und danken allen, die halfen.",
)
FRENCH = Tongue(
    "fr",
    ("le conseil", "le ministère", "une porte-parole", "la société du port", "le tribunal", "l’agence de l’eau"),
    ("a approuvé", "a rejeté", "a contesté", "a reporté", "a défendu", "a annoncé"),
    ("le nouveau pont", "un plan pour des trains moins chers", "la réforme des écoles", "un rapport sur l’eau potable", "le budget"),
    (
        "après un débat qui a duré jusqu’au soir",
        "bien que plusieurs membres aient demandé un délai",
        "car les coûts avaient augmenté de {n} millions d’euros",
        "tandis que {n} personnes attendaient devant la mairie",
        "et les travaux commenceront dans {n} semaines",
    ),
    "« C’est l’avenir de notre ville, et personne ne nous le prendra », a dit {name} lundi.",
    ("L’assemblée se prononcera avant l’été.", "L’assemblée ne se prononcera pas avant l’été."),
    ("Les travaux commencent le 14 mai et finissent un an plus tard.", "Les travaux commencent le 21 mai et finissent un an plus tard."),
    "Rectificatif : une version antérieure de cet article donnait un nombre de membres erroné.",
    "Et maintenant",
    "Le vieux pont à l’aube, vu du moulin.",
    ("Les trains passent deux fois par heure", "Le billet coûte quatre euros", "Les vélos voyagent gratuitement"),
    ("Nord", "Sud", "Ouest"),
    "Nous sommes fiers de ce qui a été obtenu, et remercions tous ceux qui ont aidé.",
)
SPANISH = Tongue(
    "es",
    ("el ayuntamiento", "el ministerio", "una portavoz", "la empresa del puerto", "el tribunal", "la agencia del agua"),
    ("aprobó", "rechazó", "cuestionó", "aplazó", "defendió", "anunció"),
    ("el nuevo puente", "un plan de trenes más baratos", "la reforma escolar", "un informe sobre el agua potable", "el presupuesto"),
    (
        "tras un debate que duró hasta la noche",
        "aunque varios miembros habían pedido más tiempo",
        "porque los costes habían subido {n} millones de euros",
        "mientras unas {n} personas esperaban ante el ayuntamiento",
        "y las obras empezarán dentro de {n} semanas",
    ),
    "«Es el futuro de nuestra ciudad, y nadie nos lo va a quitar», dijo {name} el lunes.",
    ("La asamblea decidirá antes del verano.", "La asamblea no decidirá antes del verano."),
    ("Las obras empiezan el 14 de mayo y acaban un año después.", "Las obras empiezan el 21 de mayo y acaban un año después."),
    "Corrección: una versión anterior de este artículo daba un número equivocado de miembros.",
    "Qué pasará ahora",
    "El puente viejo al amanecer, visto desde el molino.",
    ("Los trenes pasan dos veces por hora", "El billete cuesta cuatro euros", "Las bicicletas viajan gratis"),
    ("Norte", "Sur", "Oeste"),
    "Estamos orgullosos de lo logrado hoy, y damos las gracias a todos los que ayudaron.",
)
POLISH = Tongue(
    "pl",
    ("rada miasta", "ministerstwo", "rzeczniczka", "spółka portowa", "sąd", "zarząd wód"),
    ("zatwierdza", "odrzuca", "kwestionuje", "odkłada", "broni", "zapowiada"),
    ("nowy most", "plan tańszych pociągów", "reformę szkół", "raport o czystej wodzie", "budżet"),
    (
        "po debacie, która trwała do wieczora",
        "choć kilku członków prosiło o więcej czasu",
        "bo koszty wzrosły o {n} milionów euro",
        "gdy około {n} osób czekało przed ratuszem",
        "a prace zaczną się w ciągu {n} tygodni",
    ),
    "„To przyszłość naszego miasta i nikt nam jej nie odbierze” – mówi {name}.",
    ("Zgromadzenie zdecyduje przed latem.", "Zgromadzenie nie zdecyduje przed latem."),
    ("Prace zaczynają się 14 maja i kończą rok później.", "Prace zaczynają się 21 maja i kończą rok później."),
    "Sprostowanie: w poprzedniej wersji artykułu podano błędną liczbę członków.",
    "Co dalej",
    "Stary most o świcie, widziany od strony młyna.",
    ("Pociągi jeżdżą dwa razy na godzinę", "Bilety kosztują cztery euro", "Rowery jadą za darmo"),
    ("Północ", "Południe", "Zachód"),
    "Jesteśmy dumni z tego, co dziś osiągnięto, i dziękujemy wszystkim, którzy pomogli.",
)
TONGUES = (ENGLISH, GERMAN, FRENCH, SPANISH, POLISH)
NAMES = ("Anna Kowal", "Peter Lindqvist", "Maria Ferro", "Jan de Wit", "Helen Brook", "Omar Aziz", "Eva Horak", "Luc Martin")


@dataclass(frozen=True)
class Story:
    """What an editor wrote. `target` is where the first link of the text leads."""

    tongue: Tongue
    title: str
    author: str
    standfirst: str
    paragraphs: tuple[str, ...]
    caption: str
    items: tuple[str, ...]
    rows: tuple[tuple[str, str], ...]
    post: str
    note: str = ""
    target: str = "/docs/plan-2024"


def sentence(tongue: Tongue, chance: random.Random) -> str:
    """One sentence of the language."""
    parts = (chance.choice(tongue.who), chance.choice(tongue.did), chance.choice(tongue.what))
    said = f"{' '.join(parts)}, {chance.choice(tongue.how).format(n=chance.randint(3, 90))}"
    return f"{said[0].upper()}{said[1:]}."


def story(tongue: Tongue, chance: random.Random) -> Story:
    """A new one. The paragraphs that edits need stand among the others: a quotation, a day, what will be decided."""
    paragraphs = [" ".join(sentence(tongue, chance) for _ in range(chance.randint(1, 4))) for _ in range(chance.randint(4, 9))]
    for said in (tongue.quotation.format(name=chance.choice(NAMES)), tongue.negated[0], tongue.day[0]):
        paragraphs.insert(chance.randint(1, len(paragraphs)), said)
    rows = tuple((place, str(chance.randint(2, 99))) for place in tongue.rows)
    title, standfirst = (sentence(tongue, chance) for _ in range(2))
    headline = title.partition(",")[0]
    author = chance.choice(NAMES)
    return Story(tongue, headline, author, standfirst, tuple(paragraphs), tongue.caption, tongue.items, rows, tongue.post)


def _swapped(told: Story, old: str, new: str) -> Story:
    return replace(told, paragraphs=tuple(text.replace(old, new) for text in told.paragraphs))


def _at(told: Story, place: int, *texts: str) -> Story:
    parts = [*told.paragraphs]
    parts[place : place + 1] = texts
    return replace(told, paragraphs=tuple(parts))


def _longest(told: Story) -> int:
    return max(range(len(told.paragraphs)), key=lambda at: told.paragraphs[at].count(". "))


def _one_word(told: Story, chance: random.Random) -> Story:
    at = chance.randrange(len(told.paragraphs))
    said = told.paragraphs[at].split(" ")
    place = chance.randrange(1, max(2, len(said) - 1))
    return _at(told, at, " ".join((*said[:place], f"{said[place][:-1]}x{said[place][-1:]}", *said[place + 1 :])))


def _another_number(told: Story, _chance: random.Random) -> Story:
    rows = ((told.rows[0][0], "117"), *told.rows[1:])
    digits = next((at for at, text in enumerate(told.paragraphs) if any(map(str.isdigit, text)) and text not in told.tongue.day), None)
    if digits is None:
        return replace(told, rows=rows)
    number = next(word for word in told.paragraphs[digits].split(" ") if word.isdigit())
    return _at(told, digits, told.paragraphs[digits].replace(number, "117", 1))


def _another_quotation(told: Story, _chance: random.Random) -> Story:
    words = {
        "en": ("nobody", "no one"),
        "de": ("niemand", "keiner"),
        "fr": ("personne", "nul"),
        "es": ("nadie", "ninguno"),
        "pl": ("nikt", "żaden"),
    }
    return _swapped(told, *words[told.tongue.code])


def _split(told: Story, _chance: random.Random) -> Story:
    at = _longest(told)
    first, dot, rest = told.paragraphs[at].partition(". ")
    return _at(told, at, first + dot.strip(), rest) if rest else told


def _merged(told: Story, chance: random.Random) -> Story:
    at = chance.randrange(len(told.paragraphs) - 1)
    return replace(told, paragraphs=(*told.paragraphs[:at], " ".join(told.paragraphs[at : at + 2]), *told.paragraphs[at + 2 :]))


def _moved(told: Story, chance: random.Random) -> Story:
    parts = [*told.paragraphs]
    parts.append(parts.pop(chance.randrange(len(parts) - 2)))
    return replace(told, paragraphs=tuple(parts))


def _another_post(told: Story, _chance: random.Random) -> Story:
    return replace(told, post=f"{told.post.split(',')[0]}. {told.author}!")


def _less(told: Story, chance: random.Random) -> Story:
    at = chance.randrange(len(told.paragraphs))
    return _at(told, at)


EDITS: dict[str, Callable[[Story, random.Random], Story]] = {
    "one word": _one_word,
    "a name": lambda told, _: _swapped(told, told.tongue.who[0], "Anna Kovalova") if _names(told) else replace(told, author="Eva Nowak"),
    "a number": _another_number,
    "a date": lambda told, _: _swapped(told, *told.tongue.day),
    "a negation": lambda told, _: _swapped(told, *told.tongue.negated),
    "a word of a quotation": _another_quotation,
    "the headline": lambda told, chance: replace(told, title=sentence(told.tongue, chance).partition(",")[0] + " 2030"),
    "the byline": lambda told, _: replace(told, author="Ines Romero"),
    "the standfirst": lambda told, chance: replace(told, standfirst="2030: " + sentence(told.tongue, chance)),
    "a caption": lambda told, _: replace(told, caption=told.caption.rstrip(".") + " 2019."),
    "a list item": lambda told, _: replace(told, items=(told.items[0], told.items[1] + " 2030", *told.items[2:])),
    "a list item more": lambda told, chance: replace(told, items=(*told.items, sentence(told.tongue, chance))),
    "a table cell": lambda told, _: replace(told, rows=(told.rows[0], (told.rows[1][0], "143"), *told.rows[2:])),
    "a correction at the foot": lambda told, _: replace(told, note=told.tongue.correction),
    "a paragraph more": lambda told, chance: _at(told, 2, told.paragraphs[2], sentence(told.tongue, chance)),
    "a paragraph less": _less,
    "another post": _another_post,
}
"""What is news."""


def _names(told: Story) -> bool:
    return any(told.tongue.who[0] in text for text in told.paragraphs)


STYLE: dict[str, Callable[[Story, random.Random], Story]] = {
    "nothing": lambda told, _: told,
    "a link's address": lambda told, _: replace(told, target="/docs/plan-2025?ref=story"),
    "a paragraph split": _split,
    "paragraphs merged": _merged,
    "a paragraph moved": _moved,
}
"""What is none: not a word differs."""
