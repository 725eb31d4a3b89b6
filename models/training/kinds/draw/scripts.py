"""Sentences in scripts other than Latin, and the fonts that write them."""

from __future__ import annotations

import functools

from . import assets as a

OTHER_SCRIPTS = {
    "NotoSansCJK-Regular": "今日は天気がとても良いので公園へ散歩に行きました。中国的历史非常悠久，文化丰富多彩。한국어 문장도 여기 있습니다",
    "Lohit-Devanagari": "सभी मनुष्यों को गौरव और अधिकारों के मामले में जन्मजात स्वतन्त्रता और समानता प्राप्त है",
    "DejaVuSans": "Все люди рождаются свободными и равными. Όλοι οι άνθρωποι γεννιούνται ελεύθεροι και ίσοι",
    "NotoSansArabic-Regular": "يولد جميع الناس أحرارا متساوين في الكرامة والحقوق وقد وهبوا عقلا وضميرا",
    "NotoSansHebrew-Regular": "כל בני אדם נולדו בני חורין ושווים בערכם ובזכויותיהם",
    "NotoSansThai-Regular": "มนุษย์ทั้งหลายเกิดมามีอิสระและเสมอภาคกันในเกียรติศักดิ์และสิทธิ",
}


@functools.cache
def script_font(name: str) -> str | None:
    found = sorted((a.DEB / "fonts").rglob(name + ".*"))
    return str(found[0]) if found else None
