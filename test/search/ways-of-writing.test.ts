import { describe, expect, it } from 'vitest';
import { openIndex } from '../../src/search/query.ts';
import { english } from './documents.ts';
import { inMemory } from './memory.ts';

async function found(language: string, texts: readonly string[], query: string): Promise<number[]> {
  const [first] = english as [(typeof english)[0]];
  const pages = texts.map((text, id) => {
    const sections = [{ heading: '', text }];
    return {
      ...first,
      id,
      language,
      address: `/${id}/`,
      slug: `p${id}`,
      title: `No. ${id}`,
      labels: [],
      sections,
    };
  });
  const { hits } = await (await openIndex(inMemory(pages).load)).search(query, { limit: 50 });
  return hits.map(({ address }) => Number(address.slice(1, -1))).sort();
}

/** Ways to write one word, as pages write it, and what else a reader may type for it. Each finds all pages. */
const words: [language: string, written: string[], typed?: string[]][] = [
  ['ja', ['ウイルス', 'ウィルス'], ['ういるす', 'ｳｨﾙｽ']],
  ['ja', ['インターフェース', 'インターフェイス', 'インタフェース'], ['インターフエイス']],
  ['ja', ['サーバー', 'サーヴァー', 'サーヴァ', 'ｻｰｳﾞｧｰ'], ['さーばー', 'さーゔぁー']],
  ['ja', ['バイオリン', 'ヴァイオリン'], ['ばいおりん']],
  ['ja', ['デバイス', 'デヴァイス']],
  ['ja', ['レビュー', 'レヴュー']],
  ['ja', ['メールボックス', 'メイルボックス']],
  ['ja', ['ソフトウェア', 'ソフトウエア']],
  ['ja', ['プリンタ', 'プリンター', 'ﾌﾟﾘﾝﾀｰ']],
  ['ja', ['電話番号１２３', '電話番号123'], ['123']],
  ['ja', ['㈱山田', '(株)山田', '（株）山田', '株式会社山田'], ['山田']],
  ['ja', ['㈲佐藤商店', '有限会社佐藤商店']],
  ['ja', ['一ヶ月', '一か月', '一カ月', '一ヵ月']],
  ['zh-Hans', ['借阅证'], ['借书证']],
  ['zh-Hant', ['圖書證'], ['圖書館證', '證圖書']],
  ['ko', ['비밀번호를', '비밀번호가', '비밀번호는'], ['비밀번호', '비밀번호의', '비밀번호까지']],
  ['ko', ['책을', '책이'], ['책', '책은']],
  ['ko', ['도서관에서', '도서관까지'], ['도서관', '도서관으로']],
  ['tr', ['kitap', 'kitaplarımızı'], ['kitap ', 'kitaplar ']],
  ['tr', ['saat', 'saatleri'], ['saat ']],
  ['fi', ['kirjasto', 'kirjastossammekin'], ['kirjasto ']],
  ['hu', ['jelszó', 'jelszavakat'], ['jelsz']],
  ['tr', ['kitap'], ['kitaplarımızdan ', 'kitapta ']],
  ['bn', ['ফাইল'], ['ফাইলগুলি ', 'ফাইলের ']],
  ['kn', ['ಗ್ರಂಥಾಲಯ'], ['ಗ್ರಂಥಾಲಯದಲ್ಲಿ ']],
  ['da', ['søgning'], ['soegning', 'sogning', 'SØGNING']],
  ['da', ['åbningstider'], ['aabningstider', 'abningstider', 'Åbningstid']],
  ['nb', ['bøker'], ['boeker', 'boker']],
  ['sv', ['återställ'], ['aaterstaell', 'aterstall']],
  ['is', ['þjónusta'], ['thjonusta']],
  ['pl', ['źródło'], ['zrodlo', 'ŹRÓDŁA']],
  ['pl', ['hasło'], ['haslo', 'HASŁO']],
  ['cs', ['žluťoučký'], ['zlutoucky']],
  ['ro', ['șters', 'şters'], ['sters']],
  ['az', ['şifrəni'], ['sifreni', 'ŞİFRƏNİ']],
  ['uk', ['об’єкт', 'обʼєкт', "об'єкт"], ['обєкт']],
  ['sr', ['лозинку', 'lozinku'], ['ЛОЗИНКА', 'lozinka']],
  ['sr-Latn', ['đačka', 'ђачка'], ['dacka', 'ђачке']],
  ['sr-Cyrl', ['љубав', 'ljubav', 'њен љубавни џеп'], ['Ljubav', 'ЉУБАВ']],
  ['uz', ['oʻzgartiraman', 'oʼzgartiraman'], ["o'zgartiraman", 'ozgartiraman']],
  ['haw', ['ʻōlelo'], ['olelo', "'olelo"]],
  ['ca', ['col·laboració', 'coŀlaboració'], ['collaboracio', 'col.laboracio']],
  ['fr', ['étudiant·e·s'], ['etudiantes', 'étudiant']],
  ['vi', ['đổi'], ['doi', 'đoi', 'ĐỔI']],
  ['el', ['ρυθμίσεις'], ['ρυθμισεις', 'ΡΥΘΜΙΣΕΙΣ']],
  ['ka', ['ბიბლიოთეკის'], ['ᲑᲘᲑᲚᲘᲝᲗᲔᲙᲐ', 'ბიბლიოთეკა']],
  ['hy', ['գաղտնաբառը'], ['ԳԱՂՏՆԱԲԱՌ']],
  ['am', ['ፋይሎችን'], ['ፋይሎችን', 'ፋይል']],
  ['fa', ['کتابخانه‌ها', 'كتابخانه‌ها'], ['کتابخانه ها', 'کتابخانه']],
  ['ta', ['கடவுச்சொல்லை'], ['கடவுச்சொல்']],
  ['lo', ['ຂ້ອຍລືມລະຫັດຜ່ານ'], ['ລະຫັດຜ່ານ']],
  ['km', ['តើខ្ញុំប្តូរពាក្យសម្ងាត់'], ['ពាក្យសម្ងាត់']],
  ['my', ['စကားဝှက်ကိုပြောင်း'], ['စကားဝှက်', 'ပြောင်း']],
  ['en', ['done 🎉', 'wow 🎉🎊'], ['🎉']],
  ['en', ['👩‍💻 at work'], ['👩‍💻', '👩']],
  ['ja', ['🇯🇵国内'], ['🇯🇵']],
  ['es', ['niño', 'niños'], ['nino ', 'niño ', 'ninos ']],
  ['ar', ['المستخدم', 'مستخدم', 'للمستخدم', 'والمستخدم'], ['مُستخدم']],
  ['he', ['המשרד', 'משרד', 'למשרד', 'ובמשרד']],
  ['ar', ['١٢٣', '123', '۱۲۳']],
  ['hi', ['१२३', '123']],
  ['th', ['๑๒๓', '123']],
  ['id', ['mengubah', 'ubah']],
  ['de', ['Passwort', 'Benutzerpasswort', 'Passwortrichtlinie']],
  ['en', ['notify', 'notification', 'notified', 'notifications']],
  ['en', ['apply', 'application', 'applies']],
  ['en', ['register', 'registration', 'registered']],
];

describe('all ways to write a word find the pages that write it in any', () => {
  const other = {
    ja: '開館時間',
    'zh-Hans': '打印机',
    'zh-Hant': '開放時間',
    ko: '회의 일정',
    th: 'ห้องสมุด',
  } as Record<string, string>;
  it.each(words)('(%s) %j', async (language, written, typed = []) => {
    const texts = [...written, other[language] ?? 'zzz qqq'];
    const expected = written.map((_, page) => page);
    // Only what is typed is asked where no way is plainer than another: a longer word doesn't find a shorter one.
    const isEach = ['ja', 'ar', 'he', 'hi', 'th', 'en'].includes(language);
    for (const query of [...(isEach ? written : []), ...typed])
      expect({ query, found: await found(language, texts, query) }).toEqual({ query, found: expected });
  });
});
