/** Pairs of invented names, by what the contract says of them. One line a pair, `stated = owner`. */

const rows = (text: string): [string, string][] =>
  text
    .trim()
    .split('\n')
    .map((row) => row.split(' = ') as [string, string]);

/** Given name and surname agree. */
export const SAME = rows(`
Maren Okafor = Maren Okafor
Maren Okafor = MAREN OKAFOR
Maren Okafor = Okafor Maren
Maren Okafor = Okafor, Maren
OKAFOR, MAREN ADA = Maren Okafor
Maren Ada Okafor = Maren Okafor
Maren A. Okafor = Maren Okafor
Maren Ada Okafor = Maren A. Okafor
Okafor, Maren A. = Maren Ada Okafor
Maren Ada Ilse Okafor = Maren Okafor
maren.okafor = Maren Okafor
marenokafor = Maren Okafor
Dr. Maren Okafor = Maren Okafor, PhD
Ms Maren Okafor = Maren Okafor, M.Sc.
Maren Okafor = Maren Okafor, SHRM-CP, MBA
Maren Okafor = Maren Okafor PMP®
Maren Okafor = Maren Okafor (she/her)
Maren Okafor = Maren Okafor she/her/hers
Maren Okafor = Maren Okafor 🚀✨
Maren Okafor = Maren “Mo” Okafor
Maren Okafor = Maren (Hale) Okafor
Maren Okafor = Maren Okafor | Data Analyst
Maren Okafor = Ｍａｒｅｎ Ｏｋａｆｏｒ
Maren Okafor = 𝐌𝐚𝐫𝐞𝐧 𝐎𝐤𝐚𝐟𝐨𝐫
John Hale Jr. = John Hale
John Hale III = John Hale
Wei He = He Wei
Jack Ma = Ma, Jack
Sean O'Darby = Sean O’Darby
Sean O´Darby = Sean ODarby
Seán Ó Darby = Sean O'Darby
D’Arcy Fenwick = Darcy Fenwick
Kaʻiulani Mahoe = Kaiulani Mahoe
Prof. Dr.-Ing. Jürgen Weißhaupt = Juergen Weisshaupt
Jürgen Weißhaupt = Jurgen Weisshaupt
Øyvind Bråten = Oyvind Braten
Øyvind Bråten = Oeyvind Braaten
Þóra Ægisdóttir = Thora Aegisdottir
Łukasz Wiśniewicz = Lukasz Wisniewicz
Zoë Brontë-Hale = Zoe Bronte Hale
Anne-Marie Lefèvre = Anne Marie Lefevre
Marie-Claire Dubois = Marieclaire Dubois
Jean-Luc Dubois = Jean Dubois
İbrahim Çağlayan = Ibrahim Caglayan
IŞIL GÜNEŞ = Işıl Güneş
José María García López = José García
María García López = Maria Garcia
João da Silva Pereira = João Pereira
Anna van der Velde = Anna Vandervelde
Anna van der Velde = Velde, Anna van der
Jordi Puig i Soler = Jordi Puig Soler
De Silva Nimal = Nimal de Silva
Nguyễn Thị Hoa = Hoa Nguyen
Trần Văn Đức = Duc Tran
Lê Minh = Minh Le
Kim Min-jun = Minjun Kim
Kim Min Jun = Min-Jun Kim
Li Xiaoming = Xiao Ming Li
Yamada Tarō = Taro Yamada
Muhammad al-Farsi = Muhammad Alfarsi
Abdul Rahman Noor = Abdulrahman Noor
Sukarna = sukarna
Дмитрий Ковалёв = Dmitry Kovalev
Дмитрий Ковалёв = Dmitriy Kovalyov
Dmitrii Kovalev = Dmitry Kovalyov
Юлия Щербакова = Yulia Shcherbakova
Iuliia Shcherbakova = Yulia Shcherbakova
Сергей Яковлев = Sergei Iakovlev
Sergey Yakovlev = Sergei Iakovlev
Елена Жукова = Yelena Zhukova
Наталья Соловьёва = Natalia Solovyova
Олександр Григоренко = Oleksandr Hryhorenko
Сергій Шевчук = Serhii Shevchuk
Жељко Шарић = Željko Šarić
Георги Кърджиев = Georgi Kardzhiev
Γιώργος Παπαδάκης = Giorgos Papadakis
Ευάγγελος Αγγελίδης = Evangelos Angelidis
王小明 = 王 小明
陳小偉 = 陈小伟
山田 太郎 = 山田太郎
渡邊 さくら = 渡辺さくら
김민준 = 김 민준
王小明 (Xiaoming Wang) = Wang Xiaoming
Xiaoming Wang = Wang Xiaoming 王小明
علی‌رضا کریمی = علی رضا کریمی
علي كريمي = علی کریمی
שרה לוי = לוי שרה
प्रिया शर्मा = शर्मा प्रिया
`);

/** Initials only, a nickname, one changed name, or less than a whole name. */
export const SIMILAR = rows(`
M. Okafor = Maren Okafor
Maren O. = Maren Okafor
M. O. = Maren Okafor
M.O. = Maren Ada Okafor
Maren = Maren Okafor
Bob Hale = Robert Hale
Liz Fenwick-Hale = Elizabeth Hale
Bob Hale = Robert Fenwick
Maren Okafor = Maren Brandvold
Maren Okafor = Ilse Okafor
Maren Ada Okafor = Maren Ilse Okafor
Jane Q. Hale = Jane R. Hale
Eva Novotná = Eva Novotný
Mohammed Noor = Muhammad Noor
Mohammed Hussein = Muhammad Husain
Ilse Brandvold = Elsa Brandwold
Wong Siu Ming = Wang Xiaoming
Supriyadi = Supryadi
Maria da Silva = Maria da Costa
Li Ma = Li He
Jan Novotný = Ian Novotny
Imran Khan = Imran Han
Kelly Hale = Kelli Hale
Jean Hale = Ean Hale
Иван Ковалёв = Ivan Brandvold
王小明 = 王大明
김민준 = 김서연
שרה לוי = שרה כהן
`);

/** Two names that can be compared and share nothing. */
export const DIFFERENT = rows(`
Maren Okafor = Ilse Brandvold
Dr. Maren Okafor = Dr. Ilse Brandvold
Maren Okafor, PhD = Ilse Brandvold, PhD
Maren Okafor (she/her) = Ilse Brandvold (she/her)
Maren Okafor = M. Brandvold
M. Okafor = M. Brandvold
J. D. = Ilse Brandvold
Ann Lee = Anna Leeds
Li Ma = Wei He
Maria da Silva = João da Costa
Ludwig van Houten = Pieter van Dijk
De Silva Nimal = De Costa Ruwan
Omar al-Farsi = Yusuf al-Masri
Nguyễn Văn An = Trần Văn Bình
Nguyễn Thị Hoa = Trần Thị Lan
Дмитрий Ковалёв = Ilse Brandvold
Дмитрий Ковалёв = Олександр Григоренко
Γιώργος Παπαδάκης = Maren Okafor
王小明 = 李娜
王小明 (Xiaoming Wang) = Maren Okafor
김민준 = 이서연
さくら = たろう
שרה לוי = דוד כהן
علی کریمی = حسن رضایی
प्रिया शर्मा = राहुल वर्मा
`);

/** Scripts without a standard spelling in each other, or nothing to compare. */
export const INCOMPARABLE = rows(`
王小明 = Maren Okafor
山田太郎 = Taro Yamada
김민준 = Minjun Kim
שרה לוי = Sara Levi
عمر نور = Omar Noor
Дмитрий = 王小明
王小明 = 김민준
やまだ = 山田
🙂 = Maren Okafor
PhD = Maren Okafor
( ) = Maren Okafor
12345 = Maren Okafor
`);
