"""Lines that the network has not learned from, for the figures in README.md: written by hand, not from CLDR."""

LINES = {
    "latin": [
        ("en", "Closed on Mondays"), ("en", "The garden opens on the first of May."), ("en", "Fresh bread every morning"),
        ("en", "EXIT"), ("en", "Please do not feed the ducks."), ("en", "SALE 50% OFF"), ("en", "Quick brown foxes jump"),
        ("en", "Invoice no. 2024-0815"), ("en", "Total: $1,249.00"), ("en", "Gate B12 14:35"), ("en", "Dr. Jane O'Neill"),
        ("en", "Terms & Conditions"), ("en", "Lorem ipsum dolor sit amet"), ("en", "WARNING: hot surface"), ("en", "Wi-Fi password"),
        ("de", "Wir haben geöffnet"), ("de", "Fußgängerzone, Durchfahrt verboten"), ("de", "Größe wählen"), ("de", "ÖFFNUNGSZEITEN"),
        ("de", "Schöne Grüße aus Köln"), ("fr", "Fermé le lundi"), ("fr", "Crème brûlée à l'ancienne"), ("fr", "Où êtes-vous allés cet été ?"),
        ("fr", "ENTRÉE INTERDITE"), ("fr", "Ça coûte dix-huit euros"), ("es", "Mañana será otro día"), ("es", "¿Dónde está la estación?"),
        ("es", "PROHIBIDO FUMAR"), ("es", "Niños menores de doce años"), ("pl", "Zażółć gęślą jaźń"), ("pl", "Otwarte od poniedziałku"),
        ("pl", "Proszę zamykać drzwi"), ("pl", "ŚWIEŻE PIECZYWO"), ("tr", "Günaydın, hoş geldiniz"), ("tr", "Işıkları söndürünüz"),
        ("tr", "Çıkış kapısı sağda"), ("tr", "ŞEHİR MERKEZİ"), ("en", "A-1043/B"), ("en", "€ 19,99"), ("en", "07:45 – 18:30"),
        ("en", "+44 20 7946 0958"), ("en", "www.museum.org/visit"), ("en", "info@bakery.co.uk"), ("en", "2 + 2 = 4"), ("en", "IV. Chapter"),
        ("en", "Bonjour Kowalski & Sons"), ("en", "iPhone 15 Pro Max"), ("en", "HELLO WORLD"), ("en", "minimum illumination"), ("en", "Jazz Quiz"),
    ],
    "cyrillic": [
        ("ru", "Привет, мир"), ("ru", "Добро пожаловать"), ("ru", "Закрыто на обед"), ("ru", "ВЫХОД"), ("ru", "Свежий хлеб каждый день"),
        ("ru", "Москва"), ("ru", "Осторожно, двери закрываются"), ("ru", "Цена 250 рублей"), ("uk", "Ласкаво просимо до Києва"),
        ("uk", "Зачинено"), ("bg", "Добре дошли в София"), ("bg", "Вход свободен"), ("ru", "СТОП"), ("ru", "Ресторан «Чайка»"), ("ru", "Не курить"),
    ],
    "greek": [
        ("el", "Καλημέρα"), ("el", "Καλώς ήρθατε στην Αθήνα"), ("el", "Κλειστό τη Δευτέρα"), ("el", "ΕΞΟΔΟΣ"), ("el", "Φρέσκο ψωμί κάθε μέρα"),
        ("el", "Παρακαλώ μην αγγίζετε"), ("el", "Θεσσαλονίκη"), ("el", "ΦΑΡΜΑΚΕΙΟ"), ("el", "Η πόρτα είναι ανοιχτή"), ("el", "Ευχαριστώ πολύ"),
    ],
    "arabic": [
        ("ar", "مرحبا بالعالم"), ("ar", "أهلا وسهلا بكم"), ("ar", "مغلق يوم الجمعة"), ("ar", "خروج"), ("ar", "خبز طازج كل صباح"),
        ("fa", "خوش آمدید"), ("fa", "ورود ممنوع"), ("ur", "خوش آمدید"), ("ar", "ممنوع التدخين"), ("ar", "القاهرة"),
    ],
    "hebrew": [
        ("he", "שלום עולם"), ("he", "ברוכים הבאים"), ("he", "סגור בשבת"), ("he", "יציאה"), ("he", "לחם טרי כל בוקר"),
        ("he", "נא לא לגעת"), ("he", "תל אביב"), ("he", "אסור לעשן במקום הזה"), ("he", "בוקר טוב לכולם"), ("he", "דמי כניסה"),
    ],
    "indic": [
        ("hi", "नमस्ते दुनिया"), ("hi", "आपका स्वागत है"), ("hi", "सोमवार को बंद"), ("hi", "बाहर"), ("hi", "ताज़ी रोटी हर सुबह"),
        ("hi", "कृपया छुएँ नहीं"), ("mr", "पुणे शहर"), ("hi", "धूम्रपान निषेध"), ("bn", "স্বাগতম"), ("ta", "வணக்கம்"),
    ],
    "cjk": [
        ("zh", "你好世界"), ("zh", "欢迎光临"), ("zh", "星期一休息"), ("zh", "出口"), ("zh_Hant", "歡迎光臨"), ("zh_Hant", "請勿觸摸展品"),
        ("ja", "こんにちは世界"), ("ja", "本日休業"), ("ja", "いらっしゃいませ"), ("ja", "コーヒーとパン"),
    ],
    "thai": [
        ("th", "สวัสดีชาวโลก"), ("th", "ยินดีต้อนรับ"), ("th", "ปิดวันจันทร์"), ("th", "ทางออก"), ("th", "ขนมปังสดทุกเช้า"),
        ("th", "ห้ามสูบบุหรี่"), ("th", "กรุงเทพมหานคร"), ("th", "โปรดอย่าจับ"), ("th", "ราคา 120 บาท"), ("th", "ขอบคุณครับ"),
    ],
    "hangul": [
        ("ko", "안녕하세요 세계"), ("ko", "환영합니다"), ("ko", "월요일 휴무"), ("ko", "출구"), ("ko", "매일 아침 갓 구운 빵"),
        ("ko", "만지지 마세요"), ("ko", "서울특별시"), ("ko", "금연 구역입니다"), ("ko", "감사합니다"), ("ko", "입장료 5000원"),
    ],
    "vietnamese": [
        ("vi", "Xin chào thế giới"), ("vi", "Chào mừng quý khách"), ("vi", "Đóng cửa thứ Hai"), ("vi", "LỐI RA"), ("vi", "Bánh mì nóng mỗi sáng"),
        ("vi", "Vui lòng không chạm vào"), ("vi", "Thành phố Hồ Chí Minh"), ("vi", "Cấm hút thuốc"), ("vi", "Phở bò tái chín"), ("vi", "Nước mắm Phú Quốc"),
    ],
}  # fmt: skip
