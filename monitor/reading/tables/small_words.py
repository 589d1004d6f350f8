"""Which words are so common that hardly a sentence of the language does without them?

A row a language, in lower case. Text in which they are missing is not language: it was scrambled or is filler.
"""

SMALL_WORDS = {
    "en": "the of and to in a is that for it on was with as by at from this be are have not or an he his but they you we had has",
    "de": "der die das und in zu den von mit ist des dem nicht ein eine sich auf für im auch es an als er hat aus bei sie nach",
    "fr": "le la les de des et en un une du à est que qui dans pour par sur au pas plus ne ce se son avec il elle a ont sont",
    "es": "de la que el en y a los se del las un por con no una su para es al lo como más o pero sus le ha me si sin sobre este",
    "it": "di e il la che in un a per è del non le i si una della con da sono al nel come dei alla più ha gli anche lo l d o ma",
    "pt": "de a o que e do da em um para com não uma os no se na por mais as dos como mas ao ele das à seu sua ou foi são é pelo",
    "nl": "de het een en van in is dat op te zijn voor met die niet aan er ook als om maar bij door was ze naar hij heeft werd",
    "sv": "och i att det som en på är av för med den till inte om ett de har han men var sig från så vi kan när år eller nu",
    "no": "og i det er til en på som at av for med har den ikke de et om var han fra men så seg vi kan også skal ble år",
    "da": "og i at det er en til på som af for med der den de har ikke et om var han fra men så sig vi kan også skal blev år",
    "fi": "ja on ei se että oli hän mutta kun ovat myös joka sen mukaan kuin jos niin tai sekä vain ole nyt jo hänen kanssa ollut",
    "pl": "w i na z się do nie to że jest o jak po od za przez ale co dla czy już tym są był tego oraz jego które który może",
    "cs": "a v se na je že to s z do o i ve jako za pro od po by ale jsou k které který u tak už byl jeho podle",
    "sk": "a v sa na je že to s z do o aj vo ako za pre od po by ale sú k ktoré ktorý u tak už bol jeho podľa",
    "hu": "a az és hogy nem is egy van volt meg csak de ez ha már még el azt mint vagy ki után szerint lehet majd",
    "ro": "de și a în la cu că pe o nu din un se mai care este pentru ca au fost sunt sau dar după prin al ale lui",
    "uk": "і в на у що не з до та за як про це від його але для він які по є так вже також було",
    "ru": "и в на не что с по как из о от за а к для это он его но у до же также был при все",
    "tr": "ve bir bu da de için ile olarak çok daha o olan ne gibi ama en kadar sonra var göre her olduğu dedi mi",
    "el": "και το να του η της με για την από ο τον που σε είναι τα στην οι δεν των στο ότι θα τη στη ως",
    "ca": "de la i el que a en els les un per es una amb no del al és va més ha com però dels",
    "af": "die en van in is het dat nie te vir wat op met aan om hy was deur sy as ook na by",
    "id": "yang dan di dari untuk ini dengan pada itu tidak dalam akan juga ke oleh ada sebagai atau telah karena",
    "ms": "yang dan di dari untuk ini dengan pada itu tidak dalam akan juga ke oleh ada sebagai atau telah kerana",
    "hr": "i u je na se da za od su s a to o koji će kao po iz nije ali što bi do ne",
    "sl": "in je v na da se za ki so z tudi po ne s pa o bi kot od iz ali do še",
    "bg": "на и в да за се от не с е че по са до като това при който но ще из",
    "sr": "и у је на се да за од су с а то о који ће као по из није али што",
    "lt": "ir į kad iš su yra tai bet už kaip nuo jis buvo apie dėl ar per jų jau ne",
    "lv": "un ir ar no uz ka par tas arī bet kas tika viņš lai pēc kā vai līdz",
    "et": "ja on ei et see kui oli ka ta aga mis oma ning siis või kes veel olid",
    "sq": "të e në dhe për me që një nga i si është u më se do ka nuk",
    "vi": "và của là có trong được cho không với một các để người này khi đã từ",
    "sw": "na ya wa kwa ni katika la za kuwa hiyo huo kama watu yake pia",
    "is": "og að í á er sem um til við með en það ekki af var fyrir hann",
    "zu": "ukuthi futhi kanye uma kodwa njengoba ngoba le la lo ku nje",
}

FILLER_WORDS = """
lorem ipsum dolor sit amet consectetur adipiscing adipisicing elit sed eiusmod tempor incididunt labore dolore magna
aliqua enim minim veniam quis nostrud exercitation ullamco laboris nisi aliquip commodo consequat duis aute irure
reprehenderit voluptate velit esse cillum fugiat nulla pariatur excepteur sint occaecat cupidatat proident sunt culpa
officia deserunt mollit anim laborum consetetur sadipscing sed diam nonumy eirmod invidunt aliquyam erat voluptua accusam
justo duo dolores rebum stet clita kasd gubergren sea takimata sanctus
"""
"""The words of typesetters' filler text."""
