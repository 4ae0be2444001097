// Long, since the example questions of a new site are side by side in every language.
import { builtInLanguageOf } from '../../../site/texts/built-in.ts';

/** What a new site says in one language, until its curators write their own. */
export interface Examples {
  /** The label of the category. */
  readonly questions: string;
  /** The label of the one tag. */
  readonly tag: string;
  /** What the questions are about, when nobody says otherwise: one, several, all of them. */
  readonly product: readonly [singular: string, plural: string, all: string];
  /** Title and answer of each question, in the order of `exampleSlugs`. */
  readonly pages: readonly (readonly [title: string, answer: string])[];
}

/** Names of the example questions, the same in every language. */
export const exampleSlugs = ['find-an-answer', 'ask-a-question', 'report-a-mistake'] as const;

/** By the languages that Kotae brings texts in. */
export const examples: Readonly<Record<string, Examples>> = {
  en: {
    questions: 'Questions',
    tag: 'First steps',
    product: ['product', 'products', 'All products'],
    pages: [
      [
        'How do I find an answer?',
        'Type a few words into the search field, or look through the lists on the home page.',
      ],
      ['Where can I ask when nothing here helps?', 'Write to us, and say what you have tried so far.'],
      [
        'How do I report a mistake on a page?',
        'Send us the address of the page and say what is wrong on it.',
      ],
    ],
  },
  ja: {
    questions: '質問',
    tag: 'はじめに',
    product: ['製品', '製品', 'すべての製品'],
    pages: [
      ['回答はどのように探せますか', '検索欄に言葉をいくつか入力するか、ホームの一覧からお探しください。'],
      [
        'ここで解決しないときはどこに問い合わせればよいですか',
        'これまでに試したことを添えて、お問い合わせください。',
      ],
      [
        'ページの間違いを見つけたらどうすればよいですか',
        'ページのアドレスと、間違っている点をお知らせください。',
      ],
    ],
  },
  de: {
    questions: 'Fragen',
    tag: 'Erste Schritte',
    product: ['Produkt', 'Produkte', 'Alle Produkte'],
    pages: [
      [
        'Wie finde ich eine Antwort?',
        'Geben Sie einige Wörter in das Suchfeld ein oder sehen Sie die Listen auf der Startseite durch.',
      ],
      [
        'Wo kann ich fragen, wenn hier nichts hilft?',
        'Schreiben Sie uns und sagen Sie, was Sie schon versucht haben.',
      ],
      [
        'Wie melde ich einen Fehler auf einer Seite?',
        'Schicken Sie uns die Adresse der Seite und sagen Sie, was daran falsch ist.',
      ],
    ],
  },
  fr: {
    questions: 'Questions',
    tag: 'Premiers pas',
    product: ['produit', 'produits', 'Tous les produits'],
    pages: [
      [
        'Comment trouver une réponse ?',
        'Saisissez quelques mots dans le champ de recherche, ou parcourez les listes de la page d’accueil.',
      ],
      [
        'Où poser ma question si rien ici ne m’aide ?',
        'Écrivez-nous en précisant ce que vous avez déjà essayé.',
      ],
      [
        'Comment signaler une erreur sur une page ?',
        'Envoyez-nous l’adresse de la page et dites-nous ce qui est faux.',
      ],
    ],
  },
  es: {
    questions: 'Preguntas',
    tag: 'Primeros pasos',
    product: ['producto', 'productos', 'Todos los productos'],
    pages: [
      [
        '¿Cómo encuentro una respuesta?',
        'Escriba unas palabras en el campo de búsqueda o consulte las listas de la página de inicio.',
      ],
      [
        '¿Dónde puedo preguntar si nada de esto me ayuda?',
        'Escríbanos y díganos qué ha probado hasta ahora.',
      ],
      [
        '¿Cómo aviso de un error en una página?',
        'Envíenos la dirección de la página y díganos qué está mal.',
      ],
    ],
  },
  pt: {
    questions: 'Perguntas',
    tag: 'Primeiros passos',
    product: ['produto', 'produtos', 'Todos os produtos'],
    pages: [
      [
        'Como encontro uma resposta?',
        'Digite algumas palavras no campo de busca ou consulte as listas da página inicial.',
      ],
      ['Onde posso perguntar se nada aqui ajudar?', 'Escreva para nós e diga o que você já tentou.'],
      ['Como aviso sobre um erro em uma página?', 'Envie o endereço da página e diga o que está errado.'],
    ],
  },
  it: {
    questions: 'Domande',
    tag: 'Primi passi',
    product: ['prodotto', 'prodotti', 'Tutti i prodotti'],
    pages: [
      [
        'Come trovo una risposta?',
        'Scrivi qualche parola nel campo di ricerca o sfoglia gli elenchi della pagina iniziale.',
      ],
      ['Dove posso chiedere se qui nulla mi aiuta?', 'Scrivici e dicci che cosa hai già provato.'],
      [
        'Come segnalo un errore in una pagina?',
        'Inviaci l’indirizzo della pagina e dicci che cosa è sbagliato.',
      ],
    ],
  },
  nl: {
    questions: 'Vragen',
    tag: 'Eerste stappen',
    product: ['product', 'producten', 'Alle producten'],
    pages: [
      [
        'Hoe vind ik een antwoord?',
        'Typ enkele woorden in het zoekveld, of bekijk de lijsten op de startpagina.',
      ],
      ['Waar kan ik vragen stellen als niets hier helpt?', 'Schrijf ons en vertel wat u al hebt geprobeerd.'],
      [
        'Hoe meld ik een fout op een pagina?',
        'Stuur ons het adres van de pagina en vertel wat er niet klopt.',
      ],
    ],
  },
  pl: {
    questions: 'Pytania',
    tag: 'Pierwsze kroki',
    product: ['produkt', 'produkty', 'Wszystkie produkty'],
    pages: [
      [
        'Jak znaleźć odpowiedź?',
        'Wpisz kilka słów w pole wyszukiwania albo przejrzyj listy na stronie głównej.',
      ],
      ['Gdzie mogę zapytać, jeśli nic tu nie pomaga?', 'Napisz do nas i opisz, czego już próbowano.'],
      ['Jak zgłosić błąd na stronie?', 'Wyślij nam adres strony i napisz, co jest nie tak.'],
    ],
  },
  'zh-hans': {
    questions: '问题',
    tag: '入门',
    product: ['产品', '产品', '全部产品'],
    pages: [
      ['怎样找到答案？', '在搜索框中输入几个词，或浏览首页上的列表。'],
      ['在这里找不到答案时可以问谁？', '请写信给我们，并说明您已经尝试过的方法。'],
      ['发现页面有错误时怎么办？', '请把页面地址发给我们，并说明哪里有误。'],
    ],
  },
  'zh-hant': {
    questions: '問題',
    tag: '入門',
    product: ['產品', '產品', '所有產品'],
    pages: [
      ['怎樣找到答案？', '在搜尋欄輸入幾個字詞，或瀏覽首頁上的清單。'],
      ['在這裡找不到答案時可以問誰？', '請寫信給我們，並說明您已經嘗試過的方法。'],
      ['發現頁面有錯誤時怎麼辦？', '請把頁面網址寄給我們，並說明哪裡有誤。'],
    ],
  },
  ko: {
    questions: '질문',
    tag: '시작하기',
    product: ['제품', '제품', '모든 제품'],
    pages: [
      ['답변은 어떻게 찾나요?', '검색창에 단어를 몇 개 입력하거나 홈의 목록을 살펴보세요.'],
      ['여기서 해결되지 않으면 어디에 물어보나요?', '지금까지 시도한 내용과 함께 문의해 주세요.'],
      ['페이지의 오류는 어떻게 알리나요?', '페이지 주소와 잘못된 점을 보내 주세요.'],
    ],
  },
  ar: {
    questions: 'الأسئلة',
    tag: 'الخطوات الأولى',
    product: ['منتج', 'المنتجات', 'كل المنتجات'],
    pages: [
      ['كيف أجد إجابة؟', 'اكتب بضع كلمات في حقل البحث، أو تصفّح القوائم في الصفحة الرئيسية.'],
      ['أين أسأل إذا لم أجد ما يفيدني هنا؟', 'اكتب إلينا واذكر ما جرّبته حتى الآن.'],
      ['كيف أبلّغ عن خطأ في صفحة؟', 'أرسل إلينا عنوان الصفحة واذكر الخطأ الذي وجدته.'],
    ],
  },
  he: {
    questions: 'שאלות',
    tag: 'צעדים ראשונים',
    product: ['מוצר', 'מוצרים', 'כל המוצרים'],
    pages: [
      ['איך מוצאים תשובה?', 'הקלידו כמה מילים בשדה החיפוש, או עיינו ברשימות שבדף הבית.'],
      ['היכן אפשר לשאול אם שום דבר כאן לא עוזר?', 'כתבו לנו וציינו מה כבר ניסיתם.'],
      ['איך מדווחים על טעות בדף?', 'שלחו לנו את כתובת הדף וציינו מה שגוי בו.'],
    ],
  },
  vi: {
    questions: 'Câu hỏi',
    tag: 'Bước đầu',
    product: ['sản phẩm', 'sản phẩm', 'Tất cả sản phẩm'],
    pages: [
      ['Làm sao để tìm câu trả lời?', 'Nhập vài từ vào ô tìm kiếm, hoặc xem các danh sách trên trang chủ.'],
      [
        'Tôi có thể hỏi ở đâu nếu không tìm thấy gì ở đây?',
        'Hãy viết cho chúng tôi và cho biết bạn đã thử những gì.',
      ],
      [
        'Làm sao để báo lỗi trên một trang?',
        'Gửi cho chúng tôi địa chỉ của trang và cho biết điều gì chưa đúng.',
      ],
    ],
  },
  th: {
    questions: 'คำถาม',
    tag: 'เริ่มต้นใช้งาน',
    product: ['ผลิตภัณฑ์', 'ผลิตภัณฑ์', 'ผลิตภัณฑ์ทั้งหมด'],
    pages: [
      ['จะค้นหาคำตอบได้อย่างไร', 'พิมพ์คำสองสามคำลงในช่องค้นหา หรือดูรายการในหน้าแรก'],
      ['ถ้าไม่พบคำตอบที่นี่ จะถามได้ที่ไหน', 'เขียนถึงเราและบอกสิ่งที่คุณได้ลองทำไปแล้ว'],
      ['จะแจ้งข้อผิดพลาดในหน้าเว็บได้อย่างไร', 'ส่งที่อยู่ของหน้านั้นมาให้เราและบอกว่ามีอะไรผิด'],
    ],
  },
  tr: {
    questions: 'Sorular',
    tag: 'İlk adımlar',
    product: ['ürün', 'ürünler', 'Tüm ürünler'],
    pages: [
      ['Bir yanıtı nasıl bulurum?', 'Arama alanına birkaç sözcük yazın ya da ana sayfadaki listelere bakın.'],
      [
        'Burada hiçbir şey yardımcı olmazsa nereye sorabilirim?',
        'Bize yazın ve şimdiye kadar neleri denediğinizi belirtin.',
      ],
      [
        'Bir sayfadaki hatayı nasıl bildiririm?',
        'Sayfanın adresini bize gönderin ve neyin yanlış olduğunu yazın.',
      ],
    ],
  },
};

/** The examples of a language or of the language that it is a variant of; `undefined` for one that Kotae lacks. */
export function examplesOf(language: string): Examples | undefined {
  return examples[builtInLanguageOf(language) ?? ''];
}
