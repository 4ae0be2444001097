import { describe, expect, it } from 'vitest';
import type { SearchDocument } from '../../src/search/document.ts';
import { openIndex, type SearchIndex } from '../../src/search/query.ts';
import { inMemory } from './memory.ts';

/** A small site of one page for each text; the first sentence is the title. */
function site(language: string, texts: readonly string[]): SearchDocument[] {
  return texts.map((text, id) => ({
    id,
    address: `/${id}/`,
    language,
    slug: `p${id}`,
    title: /^.*?(?:[。।?？!！؟]|[.](?= |$))/u.exec(text)?.[0] ?? text,
    keywords: [],
    headings: [],
    labels: [],
    databases: [],
    sections: [{ heading: '', text }],
    updated: '2025-04-10',
  }));
}

async function ask(index: SearchIndex, query: string): Promise<number[]> {
  const { hits } = await index.search(query, { limit: 50 });
  return hits.map(({ address }) => Number(address.slice(1, -1)));
}

const open = (documents: readonly SearchDocument[]) => openIndex(inMemory(documents).load);

/** Texts by language, and queries with the pages that must be found, where they are not words as the text writes them. */
const languages: Record<string, { texts: string[]; asked?: [query: string, ...pages: number[]][] }> = {
  ja: {
    texts: [
      'データをサーバーへアップロードするには? 公開鍵を登録したあと、ユーザー名で接続します。',
      '公開予定日を変更したい。登録の担当者にメールで連絡してください。コンピューターの画面でも変えられます。',
      'サーバの停止について。ﾃﾞｰﾀのｱｯﾌﾟﾛｰﾄﾞはできません。ユーザアカウントはそのままです。',
      'らーめんの屋台はどこですか? でーたはありません。',
      'キャンセルするには? 予約の画面で取り消しを選びます。',
      'エクセルの表を読み込みたい。サーバエラーが出たら、時間をおいてください。',
    ],
    asked: [
      ['でーた', 0, 2, 3],
      ['データ', 0, 2, 3],
      ['ｱｯﾌﾟﾛｰﾄﾞ', 0, 2],
      ['あっぷろーど', 0, 2],
      ['サーバ', 0, 2, 5],
      ['サーバー', 0, 2, 5],
      ['ユーザ', 0, 2],
      ['ユーザー', 0, 2],
      ['ユーザーアカウント', 2],
      ['サーバーエラー', 5],
      ['コンピュータ', 1],
      ['ラーメン', 3],
    ],
  },
  'zh-Hans': {
    texts: [
      '如何上传测序数据？请先注册公钥，然后连接服务器。',
      '如何更改公开日期？请联系管理员，并写明登录号。',
      '忘记密码怎么办？打开登录页面，选择重设密码。',
    ],
    asked: [
      ['数据', 0],
      ['公开日期', 1],
      ['密', 2],
    ],
  },
  'zh-Hant': {
    texts: [
      '如何上傳定序資料？請先註冊公鑰，然後連線伺服器。',
      '如何變更公開日期？請聯絡管理員，並寫明登錄號。',
      '忘記密碼怎麼辦？打開登入頁面，選擇重設密碼。',
    ],
    asked: [
      ['資料', 0],
      ['伺服器', 0],
    ],
  },
  ko: {
    texts: [
      '파일전송서비스를 이용하려면? 공개키를 등록해야 합니다.',
      '비밀번호를 잊어버렸습니다. 로그인 화면에서 재설정하세요.',
      '데이터베이스에서 검색이 되지 않아요. 잠시 후에 다시 시도하세요.',
    ],
    asked: [
      ['전송', 0],
      ['서비스', 0],
      ['비밀번호', 1],
      ['데이터', 2],
      ['데이터베이스', 2],
      ['비밀번호'.normalize('NFD'), 1],
    ],
  },
  th: {
    texts: [
      'จะส่งข้อมูลไปยังเซิร์ฟเวอร์ได้อย่างไร? ลงทะเบียนกุญแจสาธารณะก่อน',
      'ลืมรหัสผ่านต้องทำอย่างไร? กดปุ่มตั้งรหัสใหม่ในหน้าเข้าสู่ระบบ',
      'ห้องสมุดเปิดกี่โมง? เปิดเก้าโมงเช้าทุกวันยกเว้นวันหยุด',
    ],
    asked: [
      ['ข้อมูล', 0],
      ['รหัสผ่าน', 1],
      ['วันหยุด', 2],
    ],
  },
  ar: {
    texts: [
      'كيف أنقل الملفات إلى الخادم؟ سجّل المفتاح العام أولاً ثم اتصل بالخادم.',
      'نسيت كلمة المرور. افتح صفحة الدخول واختر كلمة جديدة.',
      'متى تفتح المكتبـــة؟ تفتح في التاسعة صباحًا كل يوم.',
    ],
    asked: [
      ['ملفات', 0],
      ['خادم', 0],
      ['اولا', 0],
      ['سجل', 0],
      ['مكتبة', 2],
      ['المكتبة', 2],
      ['صباحا', 2],
    ],
  },
  he: {
    texts: [
      'כיצד מעבירים קבצים לשרת? רושמים את המפתח הציבורי ומתחברים.',
      'שכחתי את הסיסמה. בדף הכניסה בוחרים סיסמה חדשה.',
      'שָׁלוֹם לספרייה. היא נפתחת בתשע בבוקר.',
    ],
    asked: [
      ['שרת', 0],
      ['מפתח', 0],
      ['שלום', 2],
      ['ספרייה', 2],
    ],
  },
  hi: {
    texts: [
      'सर्वर पर फ़ाइल कैसे भेजें? पहले सार्वजनिक कुंजी दर्ज करें।',
      'पासवर्ड भूल गए? प्रवेश पृष्ठ खोलें और नया पासवर्ड चुनें।',
      'पुस्तकालय कब खुलता है? सुबह नौ बजे।',
    ],
    asked: [
      ['फाइल', 0],
      ['फ़ाइल', 0],
      ['फाइलें', 0],
    ],
  },
  ru: {
    texts: [
      'Как передать файлы на сервер? Сначала зарегистрируйте открытый ключ.',
      'Я забыл пароль. Откройте страницу входа и выберите новый пароль.',
      'Когда открывается библиотека? В девять утра, ещё раньше по средам.',
    ],
    asked: [
      ['еще', 2],
      ['ФАЙЛЫ', 0],
      ['сервера', 0],
      ['паролем', 1],
      ['библиотеку', 2],
    ],
  },
  el: {
    texts: [
      'Πώς στέλνω αρχεία στον διακομιστή; Πρώτα καταχωρίστε το δημόσιο κλειδί.',
      'Ξέχασα τον κωδικό μου. Ανοίξτε τη σελίδα εισόδου.',
      'Πότε ανοίγει η βιβλιοθήκη; Στις εννέα, όλους τους μήνες.',
    ],
    asked: [
      ['αρχεια', 0],
      ['ΚΩΔΙΚΟΣ', 1],
      ['ΜΗΝΕΣ', 2],
      ['βιβλιοθηκης', 2],
    ],
  },
  tr: {
    texts: [
      'İstanbul sunucusuna dosya nasıl gönderilir? Önce açık anahtarı kaydedin.',
      'Şifremi unuttum. Giriş sayfasını açın ve yeni şifre seçin.',
      'Kütüphane ne zaman açılır? Sabah dokuzda, IŞIK yanınca.',
    ],
    asked: [
      ['istanbul', 0],
      ['ISTANBUL', 0],
      ['İstanbul', 0],
      ['sifre', 1],
      ['ışık', 2],
      ['isik', 2],
      ['dosyalar', 0],
    ],
  },
  de: {
    texts: [
      'Wo finde ich die Firewalleinstellungen? Öffnen Sie die Straße der Übersicht in München.',
      'Das Passwort ist vergessen. Die Datenbankverbindungsfehler stehen im Protokoll.',
      'Wann hat die Bücherei geöffnet? Um neun, auch für Mueller und Müller.',
    ],
    asked: [
      ['Einstellungen', 0],
      ['Einstellung', 0],
      ['Firewall', 0],
      ['strasse', 0],
      ['STRASSE', 0],
      ['Muenchen', 0],
      ['munchen', 0],
      ['oeffnen', 0],
      ['Verbindung', 1],
      ['Fehler', 1],
      ['Datenbank', 1],
      ['Buecherei', 2],
      ['Müller', 2],
      ['mueller', 2],
    ],
  },
  fr: {
    texts: [
      "Comment transférer l'archive vers le serveur ? Enregistrez d'abord la clé publique.",
      'Mot de passe oublié. Ouvrez la page de connexion, à côté du cœur.',
      'Quand la bibliothèque ouvre-t-elle ? À neuf heures, sauf à Noël.',
    ],
    asked: [
      ['archive', 0],
      ['cle', 0],
      ['coeur', 1],
      ['oublie', 1],
      ['noel', 2],
      ['bibliotheques', 2],
    ],
  },
  es: {
    texts: [
      '¿Cómo envío ficheros al servidor? Registre primero la clave pública.',
      'He olvidado la contraseña. Abra la página de acceso.',
      '¿Cuándo abre la biblioteca? A las nueve, también en otoño.',
    ],
    asked: [
      ['publica', 0],
      ['contrasena', 1],
      ['ficheros', 0],
      ['fichero', 0],
      ['otono', 2],
    ],
  },
  vi: {
    texts: [
      'Làm thế nào để gửi dữ liệu lên máy chủ? Trước tiên hãy đăng ký khóa công khai.',
      'Tôi quên mật khẩu. Mở trang đăng nhập và chọn mật khẩu mới.',
      'Khi nào thư viện mở cửa? Chín giờ sáng mỗi ngày.',
    ],
    asked: [
      ['du lieu', 0],
      ['mat khau', 1],
      ['dang nhap', 1],
      ['thư viện'.normalize('NFD'), 2],
    ],
  },
  lo: {
    texts: ['ຂ້ອຍລືມລະຫັດຜ່ານ', 'ຫ້ອງສະໝຸດເປີດຈັກໂມງ'],
    asked: [
      ['ລະຫັດ', 0],
      ['ຫ້ອງສະໝຸດ', 1],
    ],
  },
  km: {
    texts: ['ខ្ញុំភ្លេចពាក្យសម្ងាត់', 'បណ្ណាល័យបើកម៉ោងប៉ុន្មាន'],
    asked: [
      ['ពាក្យសម្ងាត់', 0],
      ['បណ្ណាល័យ', 1],
    ],
  },
  my: {
    texts: ['စကားဝှက်ကိုမေ့သွားပါသည်', 'စာကြည့်တိုက်ဘယ်အချိန်ဖွင့်သလဲ'],
    asked: [
      ['စကားဝှက်', 0],
      ['စာကြည့်တိုက်', 1],
    ],
  },
};

const withoutSpaces = /^(?:ja|zh|ko|th|lo|km|my)/;

describe.each(Object.entries(languages))('a site in %s', (language, { texts, asked = [] }) => {
  const index = open(site(language, texts));
  const words = new Intl.Segmenter(language, { granularity: 'word' });
  const wordsOf = (text: string) =>
    [...words.segment(text)].flatMap(({ segment, isWordLike }) => (isWordLike ? [segment] : []));

  it('finds every word on every page that holds it', async () => {
    const all = new Set(texts.flatMap(wordsOf));
    const isKana = /^[\p{Script=Hiragana}\p{Script=Katakana}ー]$/u;
    const missed: string[] = [];
    for (const word of all) {
      if (isKana.test(word)) continue; // one kana is no word
      const found = await ask(await index, word);
      texts.forEach((text, page) => {
        const holds = withoutSpaces.test(language) ? text.includes(word) : wordsOf(text).includes(word);
        if (holds && !found.includes(page)) missed.push(`${word} → ${page}`);
      });
    }
    expect(all.size).toBeGreaterThan(2);
    expect(missed).toEqual([]);
  });

  it('finds words that are written in another way', async () => {
    for (const [query, ...pages] of asked) {
      for (const typed of [query, `${query} `]) {
        const found = await ask(await index, typed);
        expect({ typed, found: found.toSorted() }).toEqual({ typed, found: expect.arrayContaining(pages) });
      }
    }
  });
});

describe('what is written as it was typed comes first', () => {
  const pairs: [language: string, one: string, other: string][] = [
    ['en', 'We met in the café with Müller.', 'We met in the cafe with Muller.'],
    ['en', 'The résumé is ready.', 'The resume is ready.'],
    ['de', 'Die Straße ist lang.', 'Die Strasse ist lang.'],
    ['tr', 'İstanbul büyük.', 'Istanbul büyük.'],
    ['en', 'Programs in C++ are here.', 'Programs in C are here.'],
    ['en', 'Programs in C# are here.', 'Programs in C++ are here.'],
    ['en', 'The .NET runtime.', 'The net runtime.'],
    ['en', 'Call it with -v at the end.', 'Call it with v at the end.'],
    ['en', 'See ticket #1234 for more.', 'See ticket 1234 for more.'],
    ['en', 'The number SAMD00000001 is given.', 'The number SAMD-00000001 is given.'],
    ['en', 'The version a.b.c is out.', 'The version abc is out.'],
    ['en', 'Look at known_hosts first.', 'Look at known-hosts first.'],
    ['en', 'Send an E-mail to us.', 'Send an email to us.'],
    ['en', 'The D-way account is new.', 'The dway account is new.'],
    ['en', 'Programs in F# are here.', 'Programs in F are here.'],
    ['en', 'Programs in C++17 are here.', 'Programs in C17 are here.'],
    ['en', 'Ask with --help first.', 'Ask with help first.'],
    ['en', 'Set $HOME first.', 'Set HOME first.'],
    ['en', 'Install node.js there.', 'Install nodejs there.'],
    ['en', 'Write to user@host today.', 'Write to userhost today.'],
    ['en', 'Use @media rules.', 'Use media rules.'],
    ['en', 'Compile with -O2 here.', 'Compile with O2 here.'],
    ['en', 'Only on x86_64 now.', 'Only on x86-64 now.'],
    ['ja', 'サーバーの話です。', 'サーバの話です。'],
    ['ja', '「データ」の話です。', '「でーた」の話です。'],
  ];
  const differing = (one: string, other: string) =>
    one.split(/[ の。「」]/).filter((word) => !other.split(/[ の。「」]/).includes(word))[0] ?? '';
  it.each(pairs)('(%s) %s', async (language, one, other) => {
    for (const texts of [
      [one, other],
      [other, one],
    ]) {
      const index = await open(site(language, texts));
      for (const [text, without] of [
        [one, other],
        [other, one],
      ] as const) {
        const query = differing(text, without).replace(/[.]$/, '');
        const [first] = await ask(index, query);
        expect({ query, first: texts[first ?? -1] }).toEqual({ query, first: text });
      }
    }
  });

  it.each([
    ['cafe', 2],
    ['muller', 2],
    ['C++', 2],
    ['email', 2],
  ])('and the others follow: %s', async (query, count) => {
    const texts = ['A café, Müller, C, an e-mail.', 'A cafe, Muller, C++, an email.', 'A garden with roses.'];
    expect(await ask(await open(site('en', texts)), query)).toHaveLength(count);
  });

  it.each([
    '10.5281/zenodo.123',
    'a/b',
    '/etc/hosts',
    '~/.bashrc',
    '<tag>',
    'ISO/IEC 27001',
    'std::vector',
    'R&D',
    '100%',
    '🎉',
    '👩‍💻',
    '🇯🇵',
  ])('and %s is found where it stands, and where its parts do not', async (written) => {
    const texts = ['Nothing of that here.', `They say ${written} there.`, 'Another page.'];
    expect((await ask(await open(site('en', texts)), written))[0]).toBe(1);
  });

  it('does not find a page by parts of another katakana word', async () => {
    const index = await open(site('ja', languages.ja?.texts ?? []));
    expect(await ask(index, 'キャンセル')).toEqual([4]);
    expect(await ask(index, 'エクセル')).toEqual([5]);
  });
});
