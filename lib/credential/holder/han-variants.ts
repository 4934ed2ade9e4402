/**
 * Characters of names in their traditional or Japanese form, each followed by the simplified one: 陳 and 陈 are one
 * surname. Those that are frequent in names; others compare as they are.
 */
const PAIRS =
  '陳陈張张劉刘楊杨黃黄趙赵吳吴孫孙馬马羅罗鄭郑謝谢許许鄧邓馮冯韓韩葉叶蔣蒋蘇苏呂吕盧卢賈贾鐘钟鍾钟陸陆範范譚谭鄒邹' +
  '萬万錢钱湯汤賴赖龍龙竜龙顧顾龔龚嚴严賀贺齊齐斉齐閻阎閆闫聶聂關关溫温莊庄紀纪歐欧蕭萧曉晓偉伟麗丽華华國国軍军強强' +
  '傑杰鵬鹏飛飞靜静穎颖豔艳艷艳紅红蘭兰鳳凤寶宝衛卫東东興兴榮荣貴贵勝胜誠诚謙谦學学師师賢贤銘铭鋒锋錦锦鈞钧銳锐鎮镇' +
  '雲云靈灵順顺頌颂顏颜風风駿骏騰腾鴻鸿鶴鹤齡龄義义聖圣聰聪聲声肅肃藝艺蓮莲葦苇蘊蕴詩诗語语諾诺譯译豐丰貝贝輝辉達达' +
  '遠远連连進进運运選选長长開开陽阳隆隆雙双雋隽韋韦韻韵願愿愛爱慶庆憲宪懷怀應应揚扬時时書书會会業业極极樂乐楽乐樺桦' +
  '橋桥機机權权歡欢漢汉潔洁潤润澤泽沢泽濤涛瀟潇瀾澜為为煒炜煥焕燁烨燦灿獻献瑋玮瑩莹環环瓊琼瑤瑶碩硕禮礼禎祯純纯紹绍' +
  '絲丝維维綱纲綺绮緒绪績绩繼继聞闻與与莉莉萊莱蒼苍藍蓝薩萨蘆芦覺觉親亲觀观詠咏誼谊諸诸護护讓让貞贞財财費费賓宾贊赞' +
  '躍跃車车軒轩輔辅鄔邬釗钊鈺钰鈴铃銀银鋼钢錫锡鏡镜鐵铁閔闵閩闽霽霁韜韬項项顯显驍骁驥骥魯鲁鮑鲍鯤鲲鵑鹃鷹鹰黨党劍剑' +
  '勁劲勛勋勳勋單单喬乔嘯啸圖图堅坚壽寿奮奋婭娅嫻娴嬌娇嬋婵寧宁實实寬宽嶽岳帥帅廣广広广彥彦恆恒悅悦愷恺憶忆' +
  '邊边辺边邉边髙高﨑崎齋斋斎斋櫻樱桜樱濱滨浜滨嶋岛島岛瀧泷滝泷辻辻峯峰惠恵渕渊淵渊';

const SIMPLIFIED = new Map<string, string>();
const characters = [...PAIRS];
for (let at = 0; at + 1 < characters.length; at += 2) {
  SIMPLIFIED.set(characters[at] ?? '', characters[at + 1] ?? '');
}

export function inSimplified(word: string): string {
  return [...word].map((char) => SIMPLIFIED.get(char) ?? char).join('');
}
