/** Surnames that decide how the words beside them are read. */

/** Chinese and Korean surnames, each row one name as dialects and countries romanise it. */
const ROWS = [
  'bae pae',
  'baek paik',
  'cai tsai choi choy chua',
  'chen chan tan chin',
  'cheng tseng zeng',
  'choe choi',
  'deng tang teng',
  'fang fong',
  'feng fung',
  'gao kao ko',
  'gong kung gung',
  'guo kwok kuo quek',
  'han hon',
  'he ho',
  'hong hung',
  'hu wu woo',
  'huang wong hwang ng ooi',
  'jang chang zhang cheung teo chong',
  'jiang chiang keung',
  'jo cho',
  'jung jeong chung',
  'kang gang',
  'kim gim jin',
  'kwon gwon',
  'lai loi',
  'li lee yi rhee',
  'liang leung neo',
  'lin lam lim',
  'liu lau low',
  'lu lo loo',
  'luo law',
  'ma mah',
  'park pak bak',
  'peng pang',
  'qian chien chin',
  'ryu yoo yu you',
  'seo suh',
  'shen sum shum',
  'shin sin',
  'song sung soong',
  'su so soo',
  'sun suen',
  'tian tin tien',
  'wang wong ong',
  'wei ngai',
  'wu ng goh',
  'xiao siu hsiao',
  'xie tse hsieh cheah',
  'xu hsu tsui chui heo hur',
  'yang yeung yeo',
  'ye yip yeh',
  'yoon yun',
  'yuan yuen',
  'zhao chiu chao cho',
  'zheng cheng',
  'zhou chow chou jo',
  'zhu chu choo',
].map((row) => row.split(' '));

const EAST_ASIAN = new Set([...ROWS.flat(), 'oh', 'ahn', 'roh', 'noh', 'im', 'yim', 'moon', 'nam']);
const VIETNAMESE = new Set(
  'nguyen tran le pham hoang huynh phan vu vo dang bui do ho ngo duong ly dinh trinh truong mai lam dao doan ha'.split(
    ' ',
  ),
);
/** Middle names that say a name is Vietnamese, whatever its surname. */
const VIETNAMESE_MIDDLE = ['thi', 'van'];

/** Lower-case words in Latin letters: without their signs, since those are not always written. */
function bare(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd');
}

/** Whether two words are one surname in the spelling of two countries: Wong and Wang. */
export function isSameSurname(a: string, b: string): boolean {
  return ROWS.some((row) => row.includes(bare(a)) && row.includes(bare(b)));
}

export function isVietnamese(words: readonly string[]): boolean {
  return [words[0], words.at(-1)].some((word) => VIETNAMESE.has(bare(word ?? '')));
}

/** A surname that is written first: what stands last is the given name, and nobody leaves that out. */
export function standsFirstInTheEast(words: readonly string[]): boolean {
  const first = bare(words[0] ?? '');
  return EAST_ASIAN.has(first) || VIETNAMESE.has(first);
}

/** One syllable of a Chinese or Korean name in Latin letters. */
const SYLLABLE = /^(?:[bcdfghjklmnpqrstwxyz]|[cstz]h|ts|kw|hs)?[aeiouyü]{1,3}(?:ng?|[mklphtri])?$/;

/**
 * Chinese and Korean given names of two syllables, written as the one name that they are: Kim Min Jun and Kim Jun are
 * two people. Two readings where both ends may be the surname, none where neither is.
 */
export function givenSyllablesJoined(words: readonly string[]): string[][] {
  const [first = '', middle = '', last = ''] = words.map(bare);
  if (words.length !== 3 || VIETNAMESE_MIDDLE.includes(middle)) return [];
  const areSyllables = (...syllables: string[]) => syllables.every((each) => SYLLABLE.test(each));
  const readings: string[][] = [];
  if (EAST_ASIAN.has(first) && areSyllables(middle, last)) readings.push([first, middle + last]);
  if (EAST_ASIAN.has(last) && areSyllables(first, middle)) readings.push([first + middle, last]);
  return readings;
}
