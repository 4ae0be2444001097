// Long, since the README of a new site is side by side in every language.
/** The sentences of the README of a new site, in one language. */
export interface ReadmeWords {
  /** `{pages}` is where a page is. */
  readonly pages: string;
  /** Heads of the table, and what each command does. */
  readonly table: readonly [to: string, run: string];
  readonly start: string;
  readonly new: string;
  readonly check: string;
  readonly build: string;
  readonly commit: string;
  /** `{writing}` is the page of the manual. */
  readonly writing: string;
  readonly settings: string;
}

/** By language, or by language and script where one language has several. Native readers are welcome to mend them. */
export const readmeWords: Readonly<Record<string, ReadmeWords>> = {
  en: {
    pages:
      'The answers are in `content/`, one file each: {pages}. The same name in the folder of another language is its translation.',
    table: ['to', 'run'],
    start: 'see the site while you write',
    new: 'begin a question, in every language',
    check: 'find everything that is wrong',
    build: 'make the site, in `_site/`',
    commit:
      'Commit what lies in `content/`, with `content/addresses.txt`: it remembers every address that was ever published.',
    writing: 'How answers are written: {writing}.',
    settings:
      'What the site is called, its languages and addresses: `content/site.yaml`. What questions are about, and topics: `content/databases.yaml` and `content/tags.yaml`.',
  },
  ja: {
    pages:
      '回答は `content/` に 1 つずつファイルとして入っています ({pages})。別の言語のフォルダーにある同じ名前のファイルは、その翻訳です。',
    table: ['したいこと', 'コマンド'],
    start: '書きながらサイトを見る',
    new: 'すべての言語で新しい質問を始める',
    check: '間違いをすべて探す',
    build: '`_site/` にサイトを作る',
    commit:
      '`content/` の中身は、公開したすべてのアドレスを記録する `content/addresses.txt` も含めてコミットしてください。',
    writing: '回答の書き方は {writing} にあります。',
    settings:
      'サイトの名前、言語、アドレスは `content/site.yaml`、質問の対象とトピックは `content/databases.yaml` と `content/tags.yaml` で決めます。',
  },
  de: {
    pages:
      'Die Antworten liegen in `content/`, jede in einer eigenen Datei: {pages}. Eine Datei gleichen Namens im Ordner einer anderen Sprache ist die Übersetzung.',
    table: ['Was', 'Befehl'],
    start: 'die Website beim Schreiben ansehen',
    new: 'eine Frage anlegen, in allen Sprachen',
    check: 'alles finden, was nicht stimmt',
    build: 'die Website erzeugen, in `_site/`',
    commit:
      'Alles in `content/` gehört in git, auch `content/addresses.txt`: Dort steht jede Adresse, die je veröffentlicht wurde.',
    writing: 'Wie man Antworten schreibt (auf Englisch): {writing}.',
    settings:
      'Name, Sprachen und Adressen der Website: `content/site.yaml`. Wovon die Fragen handeln, und Themen: `content/databases.yaml` und `content/tags.yaml`.',
  },
  fr: {
    pages:
      'Les réponses se trouvent dans `content/`, chacune dans un fichier : {pages}. Le fichier de même nom dans le dossier d’une autre langue en est la traduction.',
    table: ['Pour', 'Commande'],
    start: 'voir le site pendant la rédaction',
    new: 'commencer une question, dans toutes les langues',
    check: 'trouver tout ce qui ne va pas',
    build: 'produire le site, dans `_site/`',
    commit:
      'Enregistrez dans git tout le contenu de `content/`, y compris `content/addresses.txt`, qui garde la trace de chaque adresse publiée.',
    writing: 'Comment écrire une réponse (en anglais) : {writing}.',
    settings:
      'Nom, langues et adresses du site : `content/site.yaml`. Ce dont parlent les questions, et les thèmes : `content/databases.yaml` et `content/tags.yaml`.',
  },
  es: {
    pages:
      'Las respuestas están en `content/`, cada una en un archivo: {pages}. El archivo del mismo nombre en la carpeta de otro idioma es su traducción.',
    table: ['Para', 'Orden'],
    start: 'ver el sitio mientras se escribe',
    new: 'empezar una pregunta, en todos los idiomas',
    check: 'encontrar todo lo que está mal',
    build: 'generar el sitio, en `_site/`',
    commit:
      'Guarde en git todo lo que hay en `content/`, también `content/addresses.txt`, que recuerda cada dirección publicada.',
    writing: 'Cómo se escriben las respuestas (en inglés): {writing}.',
    settings:
      'Nombre, idiomas y direcciones del sitio: `content/site.yaml`. De qué tratan las preguntas, y temas: `content/databases.yaml` y `content/tags.yaml`.',
  },
  pt: {
    pages:
      'As respostas estão em `content/`, cada uma num arquivo: {pages}. O arquivo de mesmo nome na pasta de outro idioma é a tradução.',
    table: ['Para', 'Comando'],
    start: 'ver o site enquanto se escreve',
    new: 'começar uma pergunta, em todos os idiomas',
    check: 'encontrar tudo o que está errado',
    build: 'gerar o site, em `_site/`',
    commit:
      'Guarde no git tudo o que está em `content/`, também `content/addresses.txt`, que registra cada endereço publicado.',
    writing: 'Como se escrevem as respostas (em inglês): {writing}.',
    settings:
      'Nome, idiomas e endereços do site: `content/site.yaml`. De que tratam as perguntas, e temas: `content/databases.yaml` e `content/tags.yaml`.',
  },
  it: {
    pages:
      'Le risposte sono in `content/`, ognuna in un file: {pages}. Il file con lo stesso nome nella cartella di un’altra lingua è la traduzione.',
    table: ['Per', 'Comando'],
    start: 'vedere il sito mentre si scrive',
    new: 'iniziare una domanda, in tutte le lingue',
    check: 'trovare tutto ciò che non va',
    build: 'generare il sito, in `_site/`',
    commit:
      'Salvate in git tutto ciò che sta in `content/`, anche `content/addresses.txt`, che ricorda ogni indirizzo pubblicato.',
    writing: 'Come si scrivono le risposte (in inglese): {writing}.',
    settings:
      'Nome, lingue e indirizzi del sito: `content/site.yaml`. Di che cosa trattano le domande, e argomenti: `content/databases.yaml` e `content/tags.yaml`.',
  },
  nl: {
    pages:
      'De antwoorden staan in `content/`, elk in een eigen bestand: {pages}. Het bestand met dezelfde naam in de map van een andere taal is de vertaling.',
    table: ['Om', 'Opdracht'],
    start: 'de site tijdens het schrijven te zien',
    new: 'een vraag te beginnen, in alle talen',
    check: 'alles te vinden wat niet klopt',
    build: 'de site te maken, in `_site/`',
    commit:
      'Zet alles in `content/` in git, ook `content/addresses.txt`: daarin staat elk adres dat ooit is gepubliceerd.',
    writing: 'Hoe je antwoorden schrijft (in het Engels): {writing}.',
    settings:
      'Naam, talen en adressen van de site: `content/site.yaml`. Waar de vragen over gaan, en onderwerpen: `content/databases.yaml` en `content/tags.yaml`.',
  },
  pl: {
    pages:
      'Odpowiedzi są w `content/`, każda w osobnym pliku: {pages}. Plik o tej samej nazwie w folderze innego języka jest tłumaczeniem.',
    table: ['Aby', 'Polecenie'],
    start: 'widzieć witrynę podczas pisania',
    new: 'zacząć pytanie, we wszystkich językach',
    check: 'znaleźć wszystkie błędy',
    build: 'utworzyć witrynę, w `_site/`',
    commit:
      'Zapisuj w git wszystko z `content/`, także `content/addresses.txt`, który pamięta każdy opublikowany adres.',
    writing: 'Jak pisać odpowiedzi (po angielsku): {writing}.',
    settings:
      'Nazwa, języki i adresy witryny: `content/site.yaml`. Czego dotyczą pytania, oraz tematy: `content/databases.yaml` i `content/tags.yaml`.',
  },
  'zh-hans': {
    pages: '回答放在 `content/` 中，每个回答一个文件：{pages}。另一种语言文件夹中的同名文件就是它的译文。',
    table: ['目的', '命令'],
    start: '边写边看网站',
    new: '用所有语言新建一个问题',
    check: '找出所有错误',
    build: '在 `_site/` 中生成网站',
    commit:
      '请把 `content/` 中的所有内容提交到 git，包括 `content/addresses.txt`：它记录每一个发布过的地址。',
    writing: '回答的写法（英文）：{writing}。',
    settings:
      '网站的名称、语言和地址：`content/site.yaml`。问题所涉及的对象和主题：`content/databases.yaml` 和 `content/tags.yaml`。',
  },
  'zh-hant': {
    pages: '回答放在 `content/` 中，每個回答一個檔案：{pages}。另一種語言資料夾中的同名檔案就是它的譯文。',
    table: ['目的', '指令'],
    start: '邊寫邊看網站',
    new: '用所有語言新增一個問題',
    check: '找出所有錯誤',
    build: '在 `_site/` 中產生網站',
    commit:
      '請把 `content/` 中的所有內容提交到 git，包括 `content/addresses.txt`：它記錄每一個發布過的網址。',
    writing: '回答的寫法（英文）：{writing}。',
    settings:
      '網站的名稱、語言和網址：`content/site.yaml`。問題所涉及的對象和主題：`content/databases.yaml` 和 `content/tags.yaml`。',
  },
  ko: {
    pages:
      '답변은 `content/`에 하나씩 파일로 들어 있습니다: {pages}. 다른 언어 폴더에 있는 같은 이름의 파일은 그 번역입니다.',
    table: ['하려는 일', '명령'],
    start: '쓰면서 사이트 보기',
    new: '모든 언어로 새 질문 시작하기',
    check: '잘못된 것을 모두 찾기',
    build: '`_site/`에 사이트 만들기',
    commit:
      '`content/`의 모든 것을 git에 커밋하세요. 공개한 모든 주소를 기록하는 `content/addresses.txt`도 포함됩니다.',
    writing: '답변을 쓰는 방법(영어): {writing}.',
    settings:
      '사이트 이름, 언어, 주소: `content/site.yaml`. 질문의 대상과 주제: `content/databases.yaml`과 `content/tags.yaml`.',
  },
  ar: {
    pages:
      'الإجابات في `content/`، كل منها في ملف: {pages}. الملف الذي يحمل الاسم نفسه في مجلد لغة أخرى هو ترجمته.',
    table: ['الغرض', 'الأمر'],
    start: 'رؤية الموقع أثناء الكتابة',
    new: 'بدء سؤال بكل اللغات',
    check: 'العثور على كل خطأ',
    build: 'إنشاء الموقع في `_site/`',
    commit: 'احفظ في git كل ما في `content/`، ومنه `content/addresses.txt` الذي يسجل كل عنوان نُشر.',
    writing: 'كيف تُكتب الإجابات (بالإنجليزية): {writing}.',
    settings:
      'اسم الموقع ولغاته وعناوينه: `content/site.yaml`. ما تدور حوله الأسئلة والمواضيع: `content/databases.yaml` و`content/tags.yaml`.',
  },
  he: {
    pages:
      'התשובות נמצאות ב-`content/`, כל אחת בקובץ: {pages}. קובץ באותו שם בתיקייה של שפה אחרת הוא התרגום.',
    table: ['כדי', 'פקודה'],
    start: 'לראות את האתר תוך כדי כתיבה',
    new: 'להתחיל שאלה, בכל השפות',
    check: 'למצוא את כל מה ששגוי',
    build: 'לבנות את האתר, ב-`_site/`',
    commit: 'שמרו ב-git את כל מה שב-`content/`, כולל `content/addresses.txt`, שזוכר כל כתובת שפורסמה.',
    writing: 'איך כותבים תשובות (באנגלית): {writing}.',
    settings:
      'שם האתר, השפות והכתובות: `content/site.yaml`. במה עוסקות השאלות, ונושאים: `content/databases.yaml` ו-`content/tags.yaml`.',
  },
  vi: {
    pages:
      'Các câu trả lời nằm trong `content/`, mỗi câu một tệp: {pages}. Tệp cùng tên trong thư mục của ngôn ngữ khác là bản dịch.',
    table: ['Để', 'Lệnh'],
    start: 'xem trang web trong khi viết',
    new: 'bắt đầu một câu hỏi, bằng mọi ngôn ngữ',
    check: 'tìm mọi chỗ sai',
    build: 'tạo trang web, trong `_site/`',
    commit:
      'Hãy lưu vào git mọi thứ trong `content/`, kể cả `content/addresses.txt`, nơi ghi lại mọi địa chỉ đã công bố.',
    writing: 'Cách viết câu trả lời (tiếng Anh): {writing}.',
    settings:
      'Tên, ngôn ngữ và địa chỉ của trang web: `content/site.yaml`. Câu hỏi nói về gì, và các chủ đề: `content/databases.yaml` và `content/tags.yaml`.',
  },
  th: {
    pages: 'คำตอบอยู่ใน `content/` ไฟล์ละหนึ่งคำตอบ: {pages} ไฟล์ชื่อเดียวกันในโฟลเดอร์ของภาษาอื่นคือคำแปล',
    table: ['เพื่อ', 'คำสั่ง'],
    start: 'ดูเว็บไซต์ขณะเขียน',
    new: 'เริ่มคำถามใหม่ในทุกภาษา',
    check: 'หาสิ่งที่ผิดทั้งหมด',
    build: 'สร้างเว็บไซต์ใน `_site/`',
    commit: 'บันทึกทุกอย่างใน `content/` ลง git รวมทั้ง `content/addresses.txt` ซึ่งจดจำทุกที่อยู่ที่เคยเผยแพร่',
    writing: 'วิธีเขียนคำตอบ (ภาษาอังกฤษ): {writing}',
    settings:
      'ชื่อ ภาษา และที่อยู่ของเว็บไซต์: `content/site.yaml` สิ่งที่คำถามเกี่ยวข้องและหัวข้อ: `content/databases.yaml` และ `content/tags.yaml`',
  },
  tr: {
    pages:
      'Yanıtlar `content/` içindedir, her biri bir dosyada: {pages}. Başka bir dilin klasöründeki aynı adlı dosya, çevirisidir.',
    table: ['Amaç', 'Komut'],
    start: 'yazarken siteyi görmek',
    new: 'tüm dillerde bir soru başlatmak',
    check: 'yanlış olan her şeyi bulmak',
    build: 'siteyi `_site/` içinde oluşturmak',
    commit:
      '`content/` içindeki her şeyi git’e kaydedin; yayımlanmış her adresi hatırlayan `content/addresses.txt` de buna dahildir.',
    writing: 'Yanıtlar nasıl yazılır (İngilizce): {writing}.',
    settings:
      'Sitenin adı, dilleri ve adresleri: `content/site.yaml`. Soruların konusu olan şeyler ve konular: `content/databases.yaml` ve `content/tags.yaml`.',
  },
};
