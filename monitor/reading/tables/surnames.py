"""With which family names do most names begin where no capitals show them, and which words are none? Data only.

The commonest by the censuses of China, Taiwan and South Korea: each table covers about nine in ten people.
"""

from __future__ import annotations

_CHINESE = """
王李張张劉刘陳陈楊杨黃黄趙赵吳吴周徐孫孙馬马朱胡郭何林高羅罗鄭郑梁謝谢宋唐許许韓韩鄧邓馮冯曹彭曾蕭萧肖田董袁潘蔡蔣蒋
余于杜葉叶程魏蘇苏呂吕丁任盧卢姚沈鍾钟姜崔譚谭陸陆汪范石廖賈贾韋韦夏傅方鄒邹熊白孟秦邱丘侯江尹薛閻阎段雷龍龙黎史陶
賀贺毛郝顧顾龔龚邵萬万錢钱嚴严賴赖洪戴莊庄施柯紀纪游詹簡简歐欧翁涂
"""
CHINESE = frozenset("".join(_CHINESE.split()))
KOREAN = frozenset(
    "김이박최정강조윤장임한오서신권황안송류유전홍고문양손배백허남심노하곽성차주우구나민진지엄채원천방공현함변염여추도소석선설마길"
)

_NOT_OF_PERSONS = """
أخبار خبر شؤون تقارير تقرير رأي آراء مقالات كرة كتب وكالات وكالة فريق متابعة متابعات خاص عاجل صحيفة موقع هيئة غرفة قسم عام محلية دولية
عالمية عربية محليات رويترز اليوم الآن
חדשות דעות ספורט כלכלה בארץ בעולם מערכת תרבות עדכון היום מבזקי
समाचार ख़बर खबर खबरें न्यूज़ न्यूज डेस्क ब्यूरो टीम नई दिल्ली एजेंसी संवाददाता विशेष ताज़ा देश दुनिया खेल हिंदी हिन्दी प्रदेश उत्तर मध्य
ข่าว กอง ทีม สำนัก สำนักข่าว กีฬา การเมือง ต่างประเทศ
اخبار گروه خبرگزاری سرویس
"""
NOT_OF_PERSONS = frozenset(_NOT_OF_PERSONS.split())
"""Words with which a section, a desk or a place begins or ends, where a name might stand."""
