"""What are the months and the days of the week called?

Rows by language, in lower case, from CLDR: wide and abbreviated, as they stand in a date and by themselves; for German
and Arabic also the months' names in Austria, the Levant and the Maghreb. A name and its other forms are parted by `|`,
one month or day from the next by `;`. Weeks begin on Monday.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

_MONTHS: dict[str, str] = {
    "en": (
        "january|jan; february|feb; march|mar; april|apr; may; june|jun; july|jul; august|aug; september|sep; october|oct; "
        "november|nov; december|dec"
    ),
    "de": (
        "januar|jan|jänner|jän; februar|feb|feber; märz|mär; april|apr; mai; juni|jun; juli|jul; august|aug; september|sept|sep; "
        "oktober|okt; november|nov; dezember|dez"
    ),
    "fr": (
        "janvier|janv; février|févr; mars; avril|avr; mai; juin; juillet|juil; août; septembre|sept; octobre|oct; "
        "novembre|nov; décembre|déc"
    ),
    "es": (
        "enero|ene; febrero|feb; marzo|mar; abril|abr; mayo|may; junio|jun; julio|jul; agosto|ago; septiembre|sept; "
        "octubre|oct; noviembre|nov; diciembre|dic"
    ),
    "it": (
        "gennaio|gen; febbraio|feb; marzo|mar; aprile|apr; maggio|mag; giugno|giu; luglio|lug; agosto|ago; settembre|set; "
        "ottobre|ott; novembre|nov; dicembre|dic"
    ),
    "pt": (
        "janeiro|jan; fevereiro|fev; março|mar; abril|abr; maio|mai; junho|jun; julho|jul; agosto|ago; setembro|set; "
        "outubro|out; novembro|nov; dezembro|dez"
    ),
    "nl": (
        "januari|jan; februari|feb; maart|mrt; april|apr; mei; juni|jun; juli|jul; augustus|aug; september|sep; oktober|okt; "
        "november|nov; december|dec"
    ),
    "sv": (
        "januari|jan; februari|feb; mars; april|apr; maj; juni; juli; augusti|aug; september|sep; oktober|okt; november|nov; december|dec"
    ),
    "nb": (
        "januar|jan; februar|feb; mars|mar; april|apr; mai; juni|jun; juli|jul; august|aug; september|sep; oktober|okt; "
        "november|nov; desember|des"
    ),
    "da": (
        "januar|jan; februar|feb; marts|mar; april|apr; maj; juni|jun; juli|jul; august|aug; september|sep; oktober|okt; "
        "november|nov; december|dec"
    ),
    "fi": (
        "tammikuuta|tammi|tammikuu; helmikuuta|helmi|helmikuu; maaliskuuta|maalis|maaliskuu; huhtikuuta|huhti|huhtikuu; "
        "toukokuuta|touko|toukokuu; kesäkuuta|kesä|kesäkuu; heinäkuuta|heinä|heinäkuu; elokuuta|elo|elokuu; "
        "syyskuuta|syys|syyskuu; lokakuuta|loka|lokakuu; marraskuuta|marras|marraskuu; joulukuuta|joulu|joulukuu"
    ),
    "pl": (
        "stycznia|sty|styczeń; lutego|lut|luty; marca|mar|marzec; kwietnia|kwi|kwiecień; maja|maj; czerwca|cze|czerwiec; "
        "lipca|lip|lipiec; sierpnia|sie|sierpień; września|wrz|wrzesień; października|paź|październik; listopada|lis|listopad; "
        "grudnia|gru|grudzień"
    ),
    "cs": (
        "ledna|led|leden; února|úno|únor; března|bře|březen; dubna|dub|duben; května|kvě|květen; června|čvn|červen; "
        "července|čvc|červenec; srpna|srp|srpen; září|zář; října|říj|říjen; listopadu|lis|listopad; prosince|pro|prosinec"
    ),
    "sk": (
        "januára|jan|január; februára|feb|február; marca|mar|marec; apríla|apr|apríl; mája|máj; júna|jún; júla|júl; "
        "augusta|aug|august; septembra|sep|september; októbra|okt|október; novembra|nov|november; decembra|dec|december"
    ),
    "hu": (
        "január|jan; február|febr; március|márc; április|ápr; május|máj; június|jún; július|júl; augusztus|aug; "
        "szeptember|szept; október|okt; november|nov; december|dec"
    ),
    "ro": (
        "ianuarie|ian; februarie|feb; martie|mar; aprilie|apr; mai; iunie|iun; iulie|iul; august|aug; septembrie|sept; "
        "octombrie|oct; noiembrie|nov; decembrie|dec"
    ),
    "uk": (
        "січня|січ|січень; лютого|лют|лютий; березня|бер|березень; квітня|квіт|квітень; травня|трав|травень; "
        "червня|черв|червень; липня|лип|липень; серпня|серп|серпень; вересня|вер|вересень; жовтня|жовт|жовтень; "
        "листопада|лист|листопад; грудня|груд|грудень"
    ),
    "ru": (
        "января|янв|январь; февраля|февр|февраль; марта|мар|март; апреля|апр|апрель; мая|май; июня|июн|июнь; июля|июл|июль; "
        "августа|авг|август; сентября|сент|сентябрь; октября|окт|октябрь; ноября|нояб|ноябрь; декабря|дек|декабрь"
    ),
    "tr": (
        "ocak|oca; şubat|şub; mart|mar; nisan|nis; mayıs|may; haziran|haz; temmuz|tem; ağustos|ağu; eylül|eyl; ekim|eki; "
        "kasım|kas; aralık|ara"
    ),
    "el": (
        "ιανουαρίου|ιαν|ιανουάριοσ; φεβρουαρίου|φεβ|φεβρουάριοσ; μαρτίου|μαρ|μάρτιοσ|μάρ; απριλίου|απρ|απρίλιοσ; "
        "μαΐου|μαΐ|μάιοσ|μάι; ιουνίου|ιουν|ιούνιοσ|ιούν; ιουλίου|ιουλ|ιούλιοσ|ιούλ; αυγούστου|αυγ|αύγουστοσ|αύγ; "
        "σεπτεμβρίου|σεπ|σεπτέμβριοσ; οκτωβρίου|οκτ|οκτώβριοσ; νοεμβρίου|νοε|νοέμβριοσ|νοέ; δεκεμβρίου|δεκ|δεκέμβριοσ"
    ),
    "bg": ("януари|яну; февруари|фев; март; април|апр; май; юни; юли; август|авг; септември|сеп; октомври|окт; ноември|ное; декември|дек"),
    "hr": (
        "siječnja|sij|siječanj; veljače|velj|veljača; ožujka|ožu|ožujak; travnja|tra|travanj; svibnja|svi|svibanj; "
        "lipnja|lip|lipanj; srpnja|srp|srpanj; kolovoza|kol|kolovoz; rujna|ruj|rujan; listopada|lis|listopad; "
        "studenoga|stu|studeni; prosinca|pro|prosinac"
    ),
    "sl": (
        "januar|jan|januarja; februar|feb|februarja; marec|mar|marca; april|apr|aprila; maj|maja; junij|jun|junija; "
        "julij|jul|julija; avgust|avg|avgusta; september|sep|septembra; oktober|okt|oktobra; november|nov|novembra; "
        "december|dec|decembra"
    ),
    "sr": (
        "јануар|јан|јануара|januar|januara; фебруар|феб|фебруара|februar|februara; март|мар|марта|mart|marta; "
        "април|апр|априла|aprila; мај|маја|maja; јун|јуна|juna; јул|јула|jula; август|авг|августа|avgust|avgusta; "
        "септембар|сеп|септембра|septembar|septembra; октобар|окт|октобра|oktobar|oktobra; "
        "новембар|нов|новембра|novembar|novembra; децембар|дец|децембра|decembar|decembra"
    ),
    "lt": (
        "sausio|saus|sausis; vasario|vas|vasaris; kovo|kov|kovas; balandžio|bal|balandis; gegužės|geg|gegužė; "
        "birželio|birž|birželis; liepos|liep|liepa; rugpjūčio|rugp|rugpjūtis; rugsėjo|rugs|rugsėjis; spalio|spal|spalis; "
        "lapkričio|lapkr|lapkritis; gruodžio|gruod|gruodis"
    ),
    "lv": (
        "janvāris|janv|janvārī; februāris|febr|februārī; marts|martā; aprīlis|apr|aprīlī; maijs|maijā; jūnijs|jūn|jūnijā; "
        "jūlijs|jūl|jūlijā; augusts|aug|augustā; septembris|sept|septembrī; oktobris|okt|oktobrī; novembris|nov|novembrī; "
        "decembris|dec|decembrī"
    ),
    "et": (
        "jaanuar|jaan; veebruar|veebr; märts; aprill|apr; mai; juuni; juuli; august|aug; september|sept; oktoober|okt; "
        "november|nov; detsember|dets"
    ),
    "ca": (
        "de gener|de gen|gener|gen; de febrer|de febr|febrer|febr; de març|març; d’abril|d’abr|abril|abr; de maig|maig; "
        "de juny|juny; de juliol|de jul|juliol|jul; d’agost|d’ag|agost|ag; de setembre|de set|setembre|set; "
        "d’octubre|d’oct|octubre|oct; de novembre|de nov|novembre|nov; de desembre|de des|desembre|des"
    ),
    "is": (
        "janúar|jan; febrúar|feb; mars|mar; apríl|apr; maí; júní|jún; júlí|júl; ágúst|ágú; september|sep; október|okt; "
        "nóvember|nóv; desember|des"
    ),
    "id": (
        "januari|jan; februari|feb; maret|mar; april|apr; mei; juni|jun; juli|jul; agustus|agu; september|sep; oktober|okt; "
        "november|nov; desember|des"
    ),
    "vi": (
        "tháng 1|thg 1; tháng 2|thg 2; tháng 3|thg 3; tháng 4|thg 4; tháng 5|thg 5; tháng 6|thg 6; tháng 7|thg 7; "
        "tháng 8|thg 8; tháng 9|thg 9; tháng 10|thg 10; tháng 11|thg 11; tháng 12|thg 12"
    ),
    "hi": ("जनवरी|जन॰; फ़रवरी|फ़र॰; मार्च; अप्रैल; मई; जून; जुलाई|जुल॰; अगस्त|अग॰; सितंबर|सित॰; अक्टूबर|अक्टू॰; नवंबर|नव॰; दिसंबर|दिस॰"),
    "ar": (
        "يناير|كانون الثاني|جانفي; فبراير|شباط|فيفري; مارس|آذار; أبريل|نيسان|أفريل; مايو|أيار|ماي; يونيو|حزيران|جوان; "
        "يوليو|تموز|يوليوز|جويلية; أغسطس|آب|غشت|أوت; سبتمبر|أيلول|شتنبر; أكتوبر|تشرين الأول; نوفمبر|تشرين الثاني|نونبر; "
        "ديسمبر|كانون الأول|دجنبر"
    ),
    "fa": "ژانویهٔ|ژانویه; فوریهٔ|فوریه; مارس; آوریل; مهٔ|مه; ژوئن; ژوئیهٔ|ژوئیه; اوت; سپتامبر; اکتبر; نوامبر; دسامبر",
    "he": ("ינואר|ינו׳; פברואר|פבר׳; מרץ; אפריל|אפר׳; מאי; יוני; יולי; אוגוסט|אוג׳; ספטמבר|ספט׳; אוקטובר|אוק׳; נובמבר|נוב׳; דצמבר|דצמ׳"),
    "ms": (
        "januari|jan; februari|feb; mac; april|apr; mei; jun; julai|jul; ogos|ogo; september|sep; oktober|okt; november|nov; disember|dis"
    ),
    "tl": (
        "enero|ene; pebrero|peb; marso|mar; abril|abr; mayo; hunyo|hun; hulyo|hul; agosto|ago; setyembre|set; oktubre|okt; "
        "nobyembre|nob; disyembre|dis"
    ),
    "sw": "januari; februari; machi; aprili; mei; juni; julai; agosti; septemba; oktoba; novemba; desemba",
    "sq": "janar; shkurt; mars; prill; maj; qershor; korrik; gusht; shtator; tetor; nëntor; dhjetor",
    "gl": "xaneiro; febreiro; marzo; abril; maio; xuño; xullo; agosto; setembro; outubro; novembro; decembro",
    "az": "yanvar; fevral; mart; aprel; may; iyun; iyul; avqust; sentyabr; oktyabr; noyabr; dekabr",
    "mk": "јануари; февруари; март; април; мај; јуни; јули; август; септември; октомври; ноември; декември",
    "be": (
        "студзеня|студзень; лютага|люты; сакавіка|сакавік; красавіка|красавік; мая|май; чэрвеня|чэрвень; ліпеня|ліпень; "
        "жніўня|жнівень; верасня|верасень; кастрычніка|кастрычнік; лістапада|лістапад; снежня|снежань"
    ),
    "ka": "იანვარი; თებერვალი; მარტი; აპრილი; მაისი; ივნისი; ივლისი; აგვისტო; სექტემბერი; ოქტომბერი; ნოემბერი; დეკემბერი",
    "th": (
        "มกราคม|ม.ค.; กุมภาพันธ์|ก.พ.; มีนาคม|มี.ค.; เมษายน|เม.ย.; พฤษภาคม|พ.ค.; มิถุนายน|มิ.ย.; กรกฎาคม|ก.ค.; "
        "สิงหาคม|ส.ค.; กันยายน|ก.ย.; ตุลาคม|ต.ค.; พฤศจิกายน|พ.ย.; ธันวาคม|ธ.ค."
    ),
    "bn": "জানুয়ারি|জানুয়ারি; ফেব্রুয়ারি|ফেব্রুয়ারি; মার্চ; এপ্রিল; মে; জুন; জুলাই; আগস্ট; সেপ্টেম্বর; অক্টোবর; নভেম্বর; ডিসেম্বর",
    "ur": "جنوری; فروری; مارچ; اپریل; مئی; جون; جولائی; اگست; ستمبر; اکتوبر; نومبر; دسمبر",
    "ja": "1月; 2月; 3月; 4月; 5月; 6月; 7月; 8月; 9月; 10月; 11月; 12月",
    "zh": "一月|1月; 二月|2月; 三月|3月; 四月|4月; 五月|5月; 六月|6月; 七月|7月; 八月|8月; 九月|9月; 十月|10月; 十一月|11月; 十二月|12月",
    "ko": "1월; 2월; 3월; 4월; 5월; 6월; 7월; 8월; 9월; 10월; 11월; 12월",
}
_WEEKDAYS: dict[str, str] = {
    "en": "monday|mon; tuesday|tue; wednesday|wed; thursday|thu; friday|fri; saturday|sat; sunday|sun",
    "de": "montag|mo; dienstag|di; mittwoch|mi; donnerstag|do; freitag|fr; samstag|sa; sonntag|so",
    "fr": "lundi|lun; mardi|mar; mercredi|mer; jeudi|jeu; vendredi|ven; samedi|sam; dimanche|dim",
    "es": "lunes|lun; martes|mar; miércoles|mié; jueves|jue; viernes|vie; sábado|sáb; domingo|dom",
    "it": "lunedì|lun; martedì|mar; mercoledì|mer; giovedì|gio; venerdì|ven; sabato|sab; domenica|dom",
    "pt": "segunda-feira|seg; terça-feira|ter; quarta-feira|qua; quinta-feira|qui; sexta-feira|sex; sábado|sáb; domingo|dom",
    "nl": "maandag|ma; dinsdag|di; woensdag|wo; donderdag|do; vrijdag|vr; zaterdag|za; zondag|zo",
    "sv": "måndag|mån; tisdag|tis; onsdag|ons; torsdag|tors; fredag|fre; lördag|lör; söndag|sön",
    "nb": "mandag|man; tirsdag|tir; onsdag|ons; torsdag|tor; fredag|fre; lørdag|lør; søndag|søn",
    "da": "mandag|man; tirsdag|tirs; onsdag|ons; torsdag|tors; fredag|fre; lørdag|lør; søndag|søn",
    "fi": (
        "maanantaina|ma|maanantai; tiistaina|ti|tiistai; keskiviikkona|ke|keskiviikko; torstaina|to|torstai; "
        "perjantaina|pe|perjantai; lauantaina|la|lauantai; sunnuntai|su"
    ),
    "pl": "poniedziałek|pon; wtorek|wt; środa|śr; czwartek|czw; piątek|pt; sobota|sob; niedziela|niedz",
    "cs": "pondělí|po; úterý|út; středa|st; čtvrtek|čt; pátek|pá; sobota|so; neděle|ne",
    "sk": "pondelok|po; utorok|ut; streda|st; štvrtok|št; piatok|pi; sobota|so; nedeľa|ne",
    "hu": "hétfő; kedd; szerda|sze; csütörtök|cs; péntek; szombat|szo; vasárnap",
    "ro": "luni|lun; marți|mar; miercuri|mie; joi; vineri|vin; sâmbătă|sâm; duminică|dum",
    "uk": "понеділок|пн; вівторок|вт; середа|ср; четвер|чт; пʼятниця|пт; субота|сб; неділя|нд",
    "ru": "понедельник|пн; вторник|вт; среда|ср; четверг|чт; пятница|пт; суббота|сб; воскресенье|вс",
    "tr": "pazartesi|pzt; salı|sal; çarşamba|çar; perşembe|per; cuma|cum; cumartesi|cmt; pazar|paz",
    "el": "δευτέρα|δευ; τρίτη|τρί; τετάρτη|τετ; πέμπτη|πέμ; παρασκευή|παρ; σάββατο|σάβ; κυριακή|κυρ",
    "bg": "понеделник|пн; вторник|вт; сряда|ср; четвъртък|чт; петък|пт; събота|сб; неделя|нд",
    "hr": "ponedjeljak|pon; utorak|uto; srijeda|sri; četvrtak|čet; petak|pet; subota|sub; nedjelja|ned",
    "sl": "ponedeljek|pon; torek|tor; sreda|sre; četrtek|čet; petek|pet; sobota|sob; nedelja|ned",
    "sr": "понедељак|пон; уторак|уто; среда|сре; четвртак|чет; петак|пет; субота|суб; недеља|нед",
    "lt": "pirmadienis|pr; antradienis|an; trečiadienis|tr; ketvirtadienis|kt; penktadienis|pn; šeštadienis|št; sekmadienis|sk",
    "lv": ("pirmdiena|pirmd; otrdiena|otrd; trešdiena|trešd; ceturtdiena|ceturtd; piektdiena|piektd; sestdiena|sestd; svētdiena|svētd"),
    "et": "esmaspäev; teisipäev; kolmapäev; neljapäev; reede; laupäev; pühapäev",
    "ca": "dilluns|dl; dimarts|dt; dimecres|dc; dijous|dj; divendres|dv; dissabte|ds; diumenge|dg",
    "is": "mánudagur|mán; þriðjudagur|þri; miðvikudagur|mið; fimmtudagur|fim; föstudagur|fös; laugardagur|lau; sunnudagur|sun",
    "id": "senin|sen; selasa|sel; rabu|rab; kamis|kam; jumat|jum; sabtu|sab; minggu|min",
    "vi": "thứ hai|th 2; thứ ba|th 3; thứ tư|th 4; thứ năm|th 5; thứ sáu|th 6; thứ bảy|th 7; chủ nhật|cn",
    "hi": "सोमवार|सोम; मंगलवार|मंगल; बुधवार|बुध; गुरुवार|गुरु; शुक्रवार|शुक्र; शनिवार|शनि; रविवार|रवि",
    "ar": "الاثنين; الثلاثاء; الأربعاء; الخميس; الجمعة; السبت; الأحد",
    "fa": "دوشنبه; سه‌شنبه; چهارشنبه; پنجشنبه; جمعه; شنبه; یکشنبه",
    "he": "יום שני|יום ב׳; יום שלישי|יום ג׳; יום רביעי|יום ד׳; יום חמישי|יום ה׳; יום שישי|יום ו׳; יום שבת|שבת; יום ראשון|יום א׳",
    "ja": "月曜日; 火曜日; 水曜日; 木曜日; 金曜日; 土曜日; 日曜日",
    "zh": "星期一|周一; 星期二|周二; 星期三|周三; 星期四|周四; 星期五|周五; 星期六|周六; 星期日|周日",
    "ko": "월요일; 화요일; 수요일; 목요일; 금요일; 토요일; 일요일",
}

LANGUAGES = tuple(_MONTHS)
"""Languages (ISO 639-1) whose names are known, the more widely read first."""


@cache
def month_names(language: str) -> Mapping[str, int]:
    """1 to 12 for every name of a month in this language; empty for a language that is not known."""
    row = _MONTHS.get(_known(language), "")
    return {name: number for number, names in enumerate(_parted(row), 1) for name in names}


@cache
def all_month_names() -> Mapping[str, int]:
    """The same for all languages together; where two disagree about a word, the one named first wins."""
    names: dict[str, int] = {"sept": 9}
    for language in LANGUAGES:
        for name, number in month_names(language).items():
            names.setdefault(name, number)
    return names


@cache
def calendar_names(language: str) -> frozenset[str]:
    """Every name of a month or of a day of the week in this language."""
    row = _WEEKDAYS.get(_known(language), "")
    return frozenset(month_names(language)).union(*_parted(row))


@cache
def weekday_names() -> frozenset[str]:
    """Every name of a day of the week in any language, without those abbreviated to three letters or fewer."""
    return frozenset(name for row in _WEEKDAYS.values() for names in _parted(row) for name in names if len(name) > 3)


def _known(language: str) -> str:
    bare = language.partition("-")[0].lower()
    return "nb" if bare == "no" else bare


def _parted(row: str) -> list[list[str]]:
    return [names.split("|") for names in row.split("; ")] if row else []
