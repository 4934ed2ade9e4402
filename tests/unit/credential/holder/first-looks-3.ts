/**
 * Invented names, written before any of their results had been seen; one of 66 pairs of different people came out the same then (the Korean syllable Da was taken for a Portuguese particle).
 * What they showed is mended since, so that today's rates are no measure of them any more: `firstLook` is.
 */
import { type Corpus, rows } from './rates.ts';

const SAME_PERSON = rows(`
Beatrix Oosterveld = BEATRIX OOSTERVELD
Oosterveld, Beatrix C. = Beatrix Oosterveld
Beatrix van 't Oosterveld = Beatrix Oosterveld
Joost van der Kolk-Brinkman = Joost van der Kolk
Geneviève Aubin-Leclerc = Genevieve Aubin Leclerc
AUBIN Geneviève Marie = Geneviève Aubin
Loïc Le Bihan = Loic Lebihan
Götz Hünerfeld = Goetz Huenerfeld
Frau Dr. Annegret Hünerfeld = Annegret Huenerfeld
Jürg Zbären = Jurg Zbaren
Håvard Strømsnes = Havard Stromsnes
Þórunn Björk Hallsdóttir = Thorunn Hallsdottir
Mette Kjølby Sand = Mette Sand
Tuğçe Karadağlı = Tugce Karadagli
ILGIN ŞENTÜRK = Ilgın Şentürk
Bolesław Szczęsny = Boleslaw Szczesny
Mgr inż. Bolesław Szczęsny = Bolesław Szczęsny
Zdeněk Šťastný = Zdenek Stastny
RNDr. Zdeněk Šťastný, CSc. = Zdeněk Šťastný
Horváthy Réka = Reka Horvathy
Crina-Ștefania Bălănescu = Crina Stefania Balanescu
Лилия Рашидовна Галимова = Liliya Galimova
Галимова Лилия Рашидовна = Лилия Галимова
Артур Хабибуллин = Artur Khabibullin
Тимофей Черныш = Timofey Chernysh
Любов Приходько = Liubov Prykhodko
Ігор Щербань = Ihor Shcherban
Vitaliy Shcherban = Vitalii Shcherban
Душан Чолић = Dušan Čolić
Јелена Његован = Jelena Njegovan
Χρυσούλα Μπαλτά = Chrysoula Balta
Αλέξανδρος Φωτίου = Alexandros Fotiou
Rosario Echeverría Luján = Rosario Echeverria
Echeverría Luján, Rosario = Rosario Echeverría Luján
Eneko Garaialde Otxoa = Eneko Garaialde
Lic. Rosario Echeverría = Rosario Echeverría
Inês Falcão de Brito = Ines Brito
Caetano Falcão Neto = Caetano Falcao Neto
Nicolò Dall'Aglio = Nicolo Dallaglio
Aneurin ap Rhydderch = Aneurin Rhydderch
Muireann Nic Aodha = Muireann NicAodha
Shin Da-eun = Daeun Shin
Kwon Seung Ho = Seung-ho Kwon
Deng Yifan = Yifan Deng
DENG Yi Fan = Deng Yifan
Tsai Ming-Hsien = Minghsien Tsai
鄧一帆 = 邓一帆
小林 陽菜 = 小林陽菜
신다은 = 신 다은
Lý Thị Cẩm Tú = Tu Ly
Ngô Đình Phong = Phong Dinh Ngo
Mizuno Kaede = Kaede Mizuno
Rashid bin Saif Al-Ketbi = Rashid Al Ketbi
Wan Azlan bin Wan Omar = Wan Azlan Wan Omar
Salma Bint Nasser = Salma Nasser
Tariq Abd El-Hamid = Tariq Abdelhamid
Sivakumar T. = Sivakumar Thangaraj
T Sivakumar Pillai = Sivakumar Pillai
Dr. (Mrs.) Anjali Bhattarai = Anjali Bhattarai
Folasade Olamide Akinyemi = Folasade Akinyemi
Sipho Nkosi-Radebe = Sipho Nkosi Radebe
Supriyadi = supriyadi
Winifred Hartsough (she/they) = Winifred Hartsough
Winifred Hartsough, RN, BSN = Winifred Hartsough
Winnie Hartsough = Winifred Hartsough
Winifred Hartsough-Doyle = Winifred Hartsough
Greg Tillotson = Gregory Tillotson
`);

const DIFFERENT_PEOPLE = rows(`
Beatrix Oosterveld = Beatrice Oosterveld
Beatrix Oosterveld = Beatrix Westerveld
Joost van der Kolk = Joost van de Kolk
Joost Kolk = Joris Kolk
Geneviève Aubin = Guillaume Aubin
Martin Aubin = Martine Aubin
Jean-Pierre Aubin = Pierre-Jean Aubin
Götz Hünerfeld = Gerd Hünerfeld
Annegret Hünerfeld = Annelie Hünerfeld
Horst Zbären = Ernst Zbären
Håvard Strømsnes = Halvard Strømsnes
Hallur Björnsson = Björn Hallsson
Mette Sand = Mads Sand
Tuğçe Karadağlı = Tuğba Karadağlı
Bolesław Szczęsny = Bogusław Szczęsny
Ewa Szczęsna = Ewelina Szczęsna
Zdeněk Šťastný = Zdeňka Šťastná
Horváthy Réka = Horváthy Rebeka
Лилия Галимова = Лилия Галимзянова
Лилия Рашидовна Галимова = Лилия Ренатовна Галимова
Рашид Артурович Хабибуллин = Артур Рашидович Хабибуллин
Тимофей Черныш = Тимур Черныш
Ігор Щербань = Ігнат Щербань
Oleh Shcherban = Olha Shcherban
Душан Чолић = Душанка Чолић
Χρυσούλα Μπαλτά = Χρύσανθος Μπαλτάς
Rosario Echeverría Luján = Rocío Echeverría Luján
Rosario Echeverría Luján = Rosario Luján Echeverría
Juan Ignacio Luján = Juan Ignacio Luna
Miguel Ángel Luján = Ángel Miguel Luján
Inês Falcão de Brito = Inês Falcão de Barros
Caetano Falcão Filho = Caetano Falcão Neto
Nicolò Dall'Aglio = Nicola Dall'Oglio
Simone Dall'Aglio = Simona Dall'Aglio
Aneurin Rhydderch = Aneira Rhydderch
Shin Da-eun = Shin Da-in
Shin Da Eun = Shin Eun
Kwon Seung Ho = Kwon Ho Seung
Kwon Seung-ho = Kwon Seung-hoon
Deng Yi Fan = Deng Fan
Deng Yifan = Deng Yifang
Tsai Ming-Hsien = Tsai Ming-Hsiu
鄧一帆 = 鄧一凡
小林 陽菜 = 小林 陽子
신다은 = 신은다
Lý Thị Tú = Lý Văn Tú
Ngô Đình Phong = Ngô Phong Đình
Ngô Phong = Ngô Phong Hải
Mizuno Kaede = Mizuno Kaori
Rashid bin Saif Al-Ketbi = Saif bin Rashid Al-Ketbi
Rashid bin Saif = Saif bin Rashid
Salma bint Nasser = Salman bin Nasser
Tariq Abdelhamid = Tarek Abdelhafez
Tariq Hamid = Tariq Hamad
T. Sivakumar = M. Sivakumar
Anjali Bhattarai = Anjana Bhattarai
Rohit Pillai = Mohit Pillai
Folasade Akinyemi = Folashade Akinlade
Sipho Nkosi = Siphiwe Nkosi
Supriyadi = Supriyanto
Winifred Hartsough = Wilfred Hartsough
Edmund Hartsough Jr. = Edmund Hartsough III
Edmund Hartsough = Edmond Hartsough
Gregory Tillotson = Gregor Tillotson
Terry Tillotson = Terri Tillotson
Ann and Greg Tillotson = Greg Tillotson
`);

const NOT_COMPARABLE = rows(`
鄧一帆 = Yifan Deng
신다은 = Daeun Shin
こばやし ひな = Hina Kobayashi
راشد الكتبي = Rashid Al Ketbi
Unknown User = Winifred Hartsough
winnie.h@mail.example = Winifred Hartsough
`);

export const FIRST_LOOK_3: Corpus = {
  firstLook: { wrongMatch: 1, wrongMismatch: 0, honestSimilar: 5 },
  samePerson: SAME_PERSON,
  differentPeople: DIFFERENT_PEOPLE,
  notComparable: NOT_COMPARABLE,
};
