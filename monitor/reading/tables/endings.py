"""Under which headings does a page go on after its text has ended?

Lower case, whole headings; what follows is apparatus, not article.
"""

_ENDINGS = """
references|bibliography|notes|footnotes|sources|further reading|literature cited|acknowledgements
acknowledgments|author information|about the author|about this article|rights and permissions
cite this article|access options|literatur|literaturverzeichnis|quellen|einzelnachweise|anmerkungen|fußnoten
références|bibliographie|sources|notes et références|referencias|bibliografía|fuentes|notas|riferimenti
bibliografia|fonti|note|referências|fontes|literatuur|bronnen|noten|referenties|referenser|källor|referanser
kilder|referencer|lähteet|viitteet|przypisy|źródła|literatura|zdroje|poznámky|hivatkozások|források|jegyzetek
referințe|surse|джерела|примітки|література|источники|примечания|литература|kaynakça|kaynaklar|dipnotlar
βιβλιογραφία|πηγές|παραπομπές|参考文献|脚注|注釈|出典|注释|參考文獻|参考资料|참고문헌|각주|출처|संदर्भ|स्रोत
المراجع|المصادر|الهوامش
"""
ENDINGS = frozenset(heading for line in _ENDINGS.split("\n") for heading in line.split("|") if heading)
