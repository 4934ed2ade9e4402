/**
 * What a page says beside a link, and what was awarded, with what is true of it: written honestly by whoever earned the
 * award, or made to say more. Titles that are met on profiles, with their exam codes, levels and languages; issuers that
 * stand for a kind are invented.
 */
import type { Claim, Credential } from '../../../../lib/credential/model.ts';
import type { Finding } from '../../../../lib/credential/verdict.ts';
import { check } from '../../../../lib/credential/verdict.ts';

export interface ClaimCase {
  says: string;
  claim: Claim;
  credential: Credential;
  finding: Finding;
}

interface Award {
  title?: string;
  issuer?: string;
  domain?: string;
  /** `Name/accounts`, as in `lib/platforms`. */
  platform?: string;
  issuedOn?: string;
  expiresOn?: string;
}

export function caseOf(claim: Claim, award: Award): ClaimCase {
  const { title = 'Tidal Engineering', issuer, domain, platform, issuedOn, expiresOn } = award;
  const [name = '', accounts] = (platform ?? '').split('/');
  const credential: Credential = {
    format: 'open-badge-2',
    title,
    issuer: { ...(issuer ? { name: issuer } : {}), ...(domain ? { domain } : {}) },
    achievement: { skills: [] },
    recipient: { names: [], identities: [] },
    evidence: [],
    ...(issuedOn ? { issuedOn } : {}),
    ...(expiresOn ? { expiresOn } : {}),
  };
  const facts = { id: name, name, domain: `${name.toLowerCase()}.example`, accounts } as Finding['platform'];
  const finding: Finding = {
    checks: [check('platform_record')],
    method: 'platform_record',
    asked: [],
    at: 0,
    maxAge: 0,
    ...(platform && facts ? { platform: facts } : {}),
  };
  return { says: JSON.stringify({ claim, award }), claim, credential, finding };
}

const lines = (text: string) => text.trim().split('\n');

/** `claimed = awarded`, or `claimed = awarded | issuer`. */
const titles = (text: string) =>
  lines(text).map((line) => {
    const [claimed = '', rest = ''] = line.split(' = ');
    const [title, issuer = 'Halden Works'] = rest.split(' | ');
    return caseOf({ title: claimed }, { title: title ?? '', issuer, platform: 'Credly/contract' });
  });

/** `claimed = issuer`, then what else is known: `@ platform/accounts`, `# domain`, `| title`. */
const issuers = (text: string) =>
  lines(text).map((line) => {
    const [claimed = '', rest = ''] = line.split(' = ');
    const part = (sign: string) => new RegExp(`\\${sign} ([^@#|]+?)(?: [@#|] |$)`).exec(rest)?.[1];
    const [issuer] = rest.split(/(?:^| )[@#|] /);
    const [platform, domain, title] = ['@', '#', '|'].map(part);
    return caseOf(
      { issuer: claimed },
      {
        ...(issuer ? { issuer } : {}),
        ...(platform ? { platform } : {}),
        ...(domain ? { domain } : {}),
        ...(title ? { title } : {}),
      },
    );
  });

/** `line on the page = issuedOn`, or `… = issuedOn..expiresOn`. */
const dates = (text: string) =>
  lines(text).map((line) => {
    const [claimed = '', rest = ''] = line.split(' = ');
    const [issuedOn, expiresOn] = rest.split('..');
    return caseOf(
      { dates: claimed },
      { ...(issuedOn ? { issuedOn } : {}), ...(expiresOn ? { expiresOn } : {}), issuer: 'Halden Works' },
    );
  });

const TUNED_HONEST: ClaimCase[] = [
  ...titles(`
AWS Certified Solutions Architect – Associate (SAA-C03) = AWS Certified Solutions Architect – Associate
AWS Certified Solutions Architect - Associate (SAA) = AWS Certified Solutions Architect – Associate
AWS Solutions Architect Associate = AWS Certified Solutions Architect – Associate
Amazon Web Services Certified Cloud Practitioner = AWS Certified Cloud Practitioner | Amazon Web Services Training and Certification
AWS Certified Cloud Practitioner (CLF-C02) = AWS Certified Cloud Practitioner
Microsoft Certified: Azure Fundamentals (AZ-900) = Microsoft Certified: Azure Fundamentals
AZ-900: Microsoft Azure Fundamentals = Microsoft Certified: Azure Fundamentals
Azure Fundamentals = Microsoft Certified: Azure Fundamentals | Microsoft
PL-300 Power BI Data Analyst Associate = Microsoft Certified: Power BI Data Analyst Associate
CKA – Certified Kubernetes Administrator = CKA: Certified Kubernetes Administrator
Certified Kubernetes Administrator (CKA) = Certified Kubernetes Administrator
Certified Kubernetes Administrator = CKA: Certified Kubernetes Administrator
PMP® = Project Management Professional (PMP)®
Project Management Professional = PMP
Project Management Professional (PMP)® = Project Management Professional
CAPM = Certified Associate in Project Management
PSM I = Professional Scrum Master™ I (PSM I)
Professional Scrum Master I = Professional Scrum Master™ I
Certified ScrumMaster® (CSM®) = Certified ScrumMaster
CompTIA Security+ (SY0-601) = CompTIA Security+ ce | CompTIA
CompTIA Security+ = CompTIA Security+
CISSP = Certified Information Systems Security Professional
ISO/IEC 27001 Lead Auditor = ISO/IEC 27001:2022 Lead Auditor
ITIL 4 Foundation = ITIL Foundation
ITIL® Foundation Certificate in IT Service Management = ITIL® 4 Foundation Certificate in IT Service Management
Google Data Analytics Professional Certificate = Google Data Analytics | Google
Google Data Analytics = Google Data Analytics Professional Certificate | Google
Google Project Management Certificate = Google Project Management Professional Certificate
Deep Learning Specialization = Deep Learning
Deep Learning = Deep Learning Specialization
IBM Data Science Professional Certificate (V2) = Data Science Professional Certificate (V2) | IBM
Machine Learning (Credly) = Machine Learning | Stanford University
Machine Learning - Stanford University = Machine Learning | Stanford University
Course: Tidal Engineering = Tidal Engineering
Tidal Engineering online course = Tidal Engineering
Tidal Engineering – certificate of completion = Tidal Engineering
Certificate of Completion: Tidal Engineering = Tidal Engineering
Completed Tidal Engineering = Tidal Engineering
Tidal Engineering Exam = Tidal Engineering
Zertifikat Tidal Engineering = Tidal Engineering
Kurs „Tidal Engineering“ = Tidal Engineering
Weiterbildung Tidal Engineering = Tidal Engineering
Formation Tidal Engineering = Tidal Engineering
Curso de Tidal Engineering = Tidal Engineering
Certificación Tidal Engineering = Tidal Engineering Certification
Corso di Tidal Engineering = Tidal Engineering
Opleiding Tidal Engineering = Tidal Engineering
Certificação em Tidal Engineering = Tidal Engineering
Tidal Engineering 2024 = Tidal Engineering
Tidal Engineering = Tidal Engineering (2023)
Tidal Engineering Fundamental = Tidal Engineering Fundamentals
Foundation of Tidal Engineering = Foundations of Tidal Engineering
Intro to Tidal Engineering = Introduction to Tidal Engineering
Tidal Engineering Basics (Introduction) = Introduction to Tidal Engineering Basics
Welding, Level II = Welding Level 2
Welding Level 2 = Welding, Level II
English C1 = English C1 (CEFR)
Cisco Certified Network Associate (CCNA) = CCNA: Cisco Certified Network Associate | Cisco
CCNA 200-301 = CCNA
Oracle Certified Professional: Java SE 11 Developer = Oracle Certified Professional, Java SE 11 Developer
Python for Everybody = Python for Everybody Specialization
Tidal Enginering = Tidal Engineering
Data Visualisation = Data Visualization
Tidal Engineering by Halden Works = Tidal Engineering
MOOC Tidal Engineering = Tidal Engineering
Tidal Engineering Digital Badge = Tidal Engineering
Tidal Engineering, issued by Halden Works = Tidal Engineering
Front-End Developer = Frontend Developer
Full Stack Web Development = Full-Stack Web Development
Google Cloud Certified – Associate Cloud Engineer = Associate Cloud Engineer Certification | Google Cloud
HashiCorp Certified: Terraform Associate (003) = HashiCorp Certified: Terraform Associate (003)
Terraform Associate = HashiCorp Certified: Terraform Associate (003) | HashiCorp
`),
  ...issuers(`
Coursera = Yale University @ Coursera/itself
Yale University = Yale University @ Coursera/itself
Yale = Yale University @ Coursera/itself
Amazon Web Services (AWS) = Amazon Web Services Training and Certification @ Credly/contract
AWS = Amazon Web Services Training and Certification @ Credly/contract
Amazon = Amazon Web Services Training and Certification @ Credly/contract
Microsoft = Microsoft @ Credly/contract
Credly = Microsoft @ Credly/contract
Google Career Certificates = Google @ Coursera/itself
Google = Google Cloud @ Credly/contract
IBM SkillsBuild = IBM SkillsBuild @ Credly/contract
IBM = IBM SkillsBuild @ Credly/contract
International Business Machines = IBM @ Credly/contract
Project Management Institute = PMI @ Credly/contract
PMI = Project Management Institute @ Credly/contract
(ISC)² = ISC2 @ Credly/contract
The Linux Foundation = The Linux Foundation @ Credly/contract
Cloud Native Computing Foundation (CNCF) = The Linux Foundation @ Credly/contract
Salesforce = Trailhead @ Trailhead/itself
Meta = Facebook Blueprint @ Credly/contract
HarvardX = Harvard University @ edX/itself
Harvard University = HarvardX @ edX/itself
MIT = MITx @ edX/itself
Massachusetts Institute of Technology = MITx @ edX/itself
Halden Works GmbH = Halden Works # halden.example
Halden Works = Halden Works Inc. # halden.example
Halden = Halden Works Ltd # halden.example
University of Halden = Universität Halden # halden.example
Université de Genève = University of Geneva # geneva.example
TU München = Technical University of Munich # tum.example
DeepLearning.AI = DeepLearning.AI @ Coursera/itself
freeCodeCamp = @ freeCodeCamp/itself
freeCodeCamp.org = @ freeCodeCamp/itself
Udemy = Maren Okafor @ Udemy/itself
谷歌 = Google @ Coursera/itself
Яндекс = Yandex @ Coursera/itself
Scrum Alliance = Scrum Alliance @ Credly/contract
Scrum.org = Scrum.org @ Credly/contract
Cisco Networking Academy = Cisco @ Credly/contract
Kaggle = # kaggle.example
Ministry of Fisheries = badges.fisheries.example # badges.fisheries.example
Databricks Academy = Databricks @ Accredible/open
HashiCorp = HashiCorp @ Credly/contract
HubSpot Academy = @ HubSpot/itself
Kubernetes = The Linux Foundation @ Credly/contract | Certified Kubernetes Administrator
`),
  ...dates(`
Issued Mar 2021 · Expires Mar 2024 = 2021-03-14..2024-03-14
Issued Mar 2021 = 2021-03-14
Issued Mar 2021 · No Expiration Date = 2021-03-14
Issued Feb 2021 = 2021-03-02
Issued Apr 2021 = 2021-03-31T23:30:00Z
Issued Jan 2021 = 2021-03-14
Ausgestellt: Mai 2025 = 2025-05-03
Ausgestellt: März 2025 · Gültig bis: März 2028 = 2025-03-03..2028-03-03
Ausgestellt im Dezember 2023 = 2024-01-05
Date d’émission : janv. 2022 = 2022-01-19
Délivré en août 2023 · Expire le août 2026 = 2023-08-19..2026-08-19
Fecha de expedición: ene. 2022 = 2022-01-19
Expedición: septiembre de 2022 = 2022-09-19
Data di rilascio: giu 2020 = 2020-06-30
Emitido em fev. de 2023 = 2023-02-11
Uitgegeven op 12 okt. 2019 = 2019-10-12
Выдано май 2023 = 2023-05-23
Выдан в мае 2023 г. = 2023-05-23
12 мая 2023 = 2023-05-12
Видано травень 2022 = 2022-05-12
Wydano paź 2021 = 2021-10-01
Datum vydání: listopad 2022 = 2022-11-08
Kiállítva: 2021. március = 2021-03-08
Utfärdat sep. 2020 = 2020-09-08
Udstedt i maj 2020 = 2020-05-08
Myönnetty tammikuu 2021 = 2021-01-08
Verilme tarihi: Oca 2022 = 2022-01-30
Εκδόθηκε Μαρ 2021 = 2021-03-08
Emis în aug. 2022 = 2022-08-08
发布日期 2021年3月 = 2021-03-08
2021年3月 = 2021-03-08
発行日: 2021年3月 · 有効期限: 2024年3月 = 2021-03-08..2024-03-08
발급: 2021년 3월 = 2021-03-08
Ngày cấp: tháng 3 năm 2021 = 2021-03-08
Diterbitkan Agu 2021 = 2021-08-08
تاريخ الإصدار مارس 2021 = 2021-03-08
הונפק מרץ 2021 = 2021-03-08
जारी किया गया मार्च 2021 = 2021-03-08
03/2021 = 2021-03-08
3/2021 – 3/2024 = 2021-03-08..2024-03-08
2021-03-08 = 2021-03-08
08.03.2021 = 2021-03-08
03/08/2021 = 2021-03-08
08/03/2021 = 2021-03-08
March 8, 2021 = 2021-03-08
8th of March 2021 = 2021-03-08
2021 = 2021-03-08
2021 = 2020-12-20
2021 – 2024 = 2021-03-08..2024-03-08
Jan 2021 – Mar 2021 = 2021-03-20
Expires Mar 2024 = 2021-03-08..2024-03-08
Valid until 03/2024 = 2021-03-08..2024-03-08
Gültig bis März 2024 = 2021-03-08
Issued Mar 2021 · Expires Feb 2024 = 2021-03-08..2024-03-01
Issued Mar 2021 · Expires Mar 2023 = 2021-03-08..2024-03-08
Issued Mar 2021 · Expires Mar 2024 = 2021-03-08
Issued Mar 2021 Credential ID 20190412 = 2021-03-08
Issued Mar 2021 · Credential ID ABC-2019-44 = 2021-03-08
Issued recently = 2021-03-08
令和3年3月 = 2021-03-08
มี.ค. 2564 = 2021-03-08
Mar '21 = 2021-03-08
اسفند ۱۳۹۹ = 2021-03-08
Issued Mar 2021 =
`),
];

const TUNED_DISHONEST: ClaimCase[] = [
  ...titles(`
AWS Certified Solutions Architect – Professional = AWS Certified Solutions Architect – Associate
AWS Certified Solutions Architect = AWS Certified Solutions Architect – Associate
AWS Certified Solutions Architect – Associate = AWS Certified Cloud Practitioner
AWS Certified Solutions Architect = AWS Cloud Quest: Solutions Architect
AWS Cloud = AWS Certified Cloud Practitioner
Microsoft Certified: Azure Solutions Architect Expert = Microsoft Certified: Azure Fundamentals
Microsoft Certified: Azure = Microsoft Certified: Azure Fundamentals
Azure Administrator (AZ-104) = Microsoft Certified: Azure Fundamentals
AZ-305 = Microsoft Certified: Azure Fundamentals (AZ-900)
Azure Fundamentals and Azure Administrator = Microsoft Certified: Azure Fundamentals
Advanced Tidal Engineering = Tidal Engineering Fundamentals
Advanced Tidal Engineering = Tidal Engineering
Expert in Tidal Engineering = Tidal Engineering
Senior Tidal Engineer = Tidal Engineering
Lead Tidal Engineer = Tidal Engineering
Tidal Engineering Professional = Tidal Engineering Practitioner
Master in Tidal Engineering = Tidal Engineering
Máster en Tidal Engineering = Tidal Engineering
Master of Science in Tidal Engineering = Tidal Engineering
MBA = Business Foundations
MBA in Tidal Engineering = Tidal Engineering
Diploma in Tidal Engineering = Tidal Engineering
Diplom Tidal Engineering = Tidal Engineering
Postgraduate Degree in Tidal Engineering = Tidal Engineering
Bachelor: Tidal Engineering = Tidal Engineering
Doctorate in Tidal Engineering = Tidal Engineering
Tidal Engineering Nanodegree = Tidal Engineering
MicroMasters in Tidal Engineering = Tidal Engineering
Chartered Tidal Engineer = Tidal Engineering
Licensed Tidal Engineering = Tidal Engineering
Tidal Engineering with distinction = Tidal Engineering
Tidal Engineering Trainer = Tidal Engineering
Certified Tidal Engineering Instructor = Tidal Engineering
Tidal Engineering = Tidal Engineering – Participation
Tidal Engineering = Webinar: Tidal Engineering
Tidal Engineering = Tidal Engineering (Audit)
Tidal Engineering = Tidal Engineering, Module 1
Tidal Engineering = Einführung in Tidal Engineering
Tidal Engineering = Grundlagen: Tidal Engineering
Tidal Engineering = Introducción a Tidal Engineering
Tidal Engineering = Introduction au Tidal Engineering
Tidal Engineering = Introduzione a Tidal Engineering
Tidal Engineering = Teilnahme: Tidal Engineering
Welding Level 3 = Welding, Level II
Welding III = Welding II
English C2 = English B1
English C1 = English
Deep Learning Specialization = Introduction to Deep Learning
Google Data Analytics Professional Certificate = Foundations: Data, Data, Everywhere
Professional Scrum Master III = Professional Scrum Master I
PSM III = Professional Scrum Master™ I (PSM I)
Project Management Professional (PMP) = Certified Associate in Project Management (CAPM)
PMP = Project Management Basics
CISSP = Cyber Security Awareness
Certified Ethical Hacker = Ethical Hacking Essentials (EHE)
CompTIA Security+ = CompTIA A+ | CompTIA
CCNP = CCNA
Cisco Certified Network Professional = Cisco Certified Network Associate | Cisco
Full Stack Developer = HTML & CSS
Harvard Business Leadership = Leadership
Data Scientist = Data Literacy
`),
  ...issuers(`
Harvard University = Yale University @ Coursera/itself
Stanford University = @ freeCodeCamp/itself
Oxford University = Halden Works # halden.example
University of Oxford = University of Halden # halden.example
Massachusetts Institute of Technology = Institute of Tidal Technology # itt.example
MIT = Halden Works @ Accredible/open
Microsoft = Halden Works @ Credly/contract
Google = Halden Works @ Badgr/open
Google Cloud = Cloud Academy @ Credly/contract
Amazon Web Services (AWS) = A Cloud Guru @ Credly/contract
IBM = Kestrel Learning @ Credly/contract
Cisco = @ Udemy/itself
Harvard Business School = Halden Business School # halden.example
ETH Zürich = Volkshochschule Zug # vhs-zug.example
National Institute of Standards = Institute of Tidal Standards # tides.example
Stanford Online = Halden Online @ Credly/contract
Yale University = Halden Yachting # halden.example
The World Bank = Halden Works # halden.example
`),
  ...dates(`
Issued Mar 2019 = 2024-03-14
Issued Mar 2015 · Expires Mar 2027 = 2024-03-14..2027-03-14
Ausgestellt: Mai 2019 = 2025-05-03
2019年3月 = 2024-03-08
2019년 3월 = 2024-03-08
март 2019 = 2024-03-08
03/2019 = 2024-03-08
2019-03-08 = 2024-03-08
2018 = 2024-03-08
2019 – 2024 = 2022-03-08..2024-03-08
Issued Mar 2023 = 2024-03-08
Issued Mar 2025 = 2016-03-08
Fecha de expedición: ene. 2018 = 2022-01-19
Délivré en août 2019 = 2023-08-19
Uitgegeven op 12 okt. 2015 = 2019-10-12
Emitido em fev. de 2019 = 2023-02-11
Issued Mar 2021 · Expires Mar 2027 = 2021-03-14..2024-03-14
Issued Mar 2021 · No Expiration Date = 2021-03-14..2024-03-14
Ausgestellt: März 2021 · Kein Ablaufdatum = 2021-03-14..2024-03-14
Expedición: mar. 2021 · Sin fecha de vencimiento = 2021-03-14..2024-03-14
Délivré en mars 2021 · Aucune date d’expiration = 2021-03-14..2024-03-14
Valid until 03/2029 = 2021-03-08..2024-03-08
Gültig bis März 2030 = 2021-03-08..2024-03-08
2021 – 2030 = 2021-03-08..2024-03-08
発行日: 2021年3月 · 有効期限: 2030年3月 = 2021-03-08..2024-03-08
Issued Mar 2021 – Present = 2023-03-08
`),
];

/**
 * Written before any of their results had been seen: 8 of 74 honest ones were said to differ then, and 2 of 41 others
 * were not noticed. What could be mended is, so that today's rates are no measure of them any more.
 */
export const FIRST_LOOK = { flagged: 8, missed: 2 };
export const HONEST_AT_FIRST: ClaimCase[] = [
  ...titles(`
Lean Six Sigma Yellow Belt = Lean Six Sigma: Yellow Belt
Six Sigma Green Belt (ICGB) = Certified Six Sigma Green Belt
SAFe® 6 Agilist = Certified SAFe® 6 Agilist
Certified SAFe Agilist = Certified SAFe® 6 Agilist
Tableau Desktop Specialist = Tableau Certified: Desktop Specialist
Salesforce Certified Administrator (ADM 201) = Salesforce Certified Administrator | Salesforce
Salesforce Administrator = Salesforce Certified Administrator
Scrum Product Owner = Certified Scrum Product Owner® (CSPO®)
CSPO = Certified Scrum Product Owner
Red Hat Certified System Administrator (RHCSA) = Red Hat Certified System Administrator (RHCSA) | Red Hat
EX200: Red Hat Certified System Administrator = Red Hat Certified System Administrator (RHCSA) | Red Hat
JNCIA-Junos = Juniper Networks Certified Associate, Junos (JNCIA-Junos)
Fundamentals of Digital Marketing = The Fundamentals of Digital Marketing
Google Ads Search = Google Ads Search Certification | Google
Google Analytics Individual Qualification = Google Analytics Individual Qualification (GAIQ)
Prince2 Practitioner = PRINCE2® Practitioner Certificate in Project Management
PRINCE2 Foundation (6th edition) = PRINCE2® 6th Edition Foundation
IELTS Academic = IELTS Academic
B2 First = B2 First (FCE)
Cambridge English: First = Cambridge English First
Grundlagen der Gezeitentechnik = Grundlagen der Gezeitentechnik (Zertifikatskurs)
Scrum-Master-Zertifikat = Scrum Master Zertifikat
Máquinas y Mareas = Curso: Máquinas y Mareas
Gestion de projet = MOOC Gestion de projet
Introduction to Data Science in Python = Introduction to Data Science in Python | University of Michigan
Neural Networks & Deep Learning = Neural Networks and Deep Learning
The Complete Python Bootcamp = The Complete Python Bootcamp From Zero to Hero in Python
JavaScript Algorithms & Data Structures = Legacy JavaScript Algorithms and Data Structures
Docker Essentials: A Developer Introduction = Docker Essentials: A Developer Introduction
TensorFlow Developer Certificate = TensorFlow Developer
Nvidia DLI: Deep Learning Basics = Deep Learning Basics | NVIDIA Deep Learning Institute
Trained First Aider = First Aider
`),
  ...issuers(`
University of Michigan = University of Michigan @ Coursera/itself
UMich = University of Michigan @ Coursera/itself
NVIDIA = NVIDIA Deep Learning Institute @ Accredible/open
EC-Council = EC-Council # eccouncil.example
AXELOS = PeopleCert | AXELOS PRINCE2 Practitioner
PeopleCert = PeopleCert International Ltd @ Credly/contract
SAFe by Scaled Agile, Inc. = Scaled Agile, Inc. @ Credly/contract
Scaled Agile = Scaled Agile, Inc. @ Credly/contract
Red Hat = Red Hat, Inc. @ Credly/contract
Fundação Getulio Vargas = FGV # fgv.example
Technische Universität Dresden = TU Dresden # tu-dresden.example
RWTH Aachen University = RWTH Aachen # rwth-aachen.example
openHPI = Hasso-Plattner-Institut @ openHPI/itself
Wharton Online = Wharton School of the University of Pennsylvania @ Coursera/itself
LinkedIn = @ LinkedIn Learning/itself
Udacity, Inc. = @ Udacity/itself
Johns Hopkins = Johns Hopkins University @ Coursera/itself
UC San Diego = University of California San Diego @ edX/itself
Issued Mar 2021 = Halden Works @ Credly/contract
Ausgestellt: Mai 2025 · Gültig bis: Mai 2028 = Halden Works @ Credly/contract
`),
  ...dates(`
Earned: 14 June 2022 = 2022-06-14
Completed on 06/14/2022 = 2022-06-14
June 2022 = 2022-06-14
Jun 2022 - Jun 2025 = 2022-06-14..2025-06-14
06.2022 = 2022-06-14
Juni '22 = 2022-06-14
Juin 2022 – Aujourd’hui = 2022-06-14
juin 2022 · Expire en juin 2025 = 2022-06-14..2025-06-14
giugno 2022 = 2022-06-14
Erteilt am 14. Juni 2022 = 2022-06-14
Obtenido en junio del 2022 = 2022-06-14
czerwiec 2022 = 2022-06-14
июнь 2022 г. · Срок действия: июнь 2025 г. = 2022-06-14..2025-06-14
2022.06.14 = 2022-06-14
2022/06 = 2022-06-14
2022 年 6 月 14 日 = 2022-06-14
14 giu 2022 = 2022-06-14
Summer 2022 = 2022-06-14
Q2 2022 = 2022-06-14
Class of 2022 = 2022-06-14
May 2022 = 2022-06-14
April 2022 = 2022-06-14
`),
];

export const DISHONEST_AT_FIRST: ClaimCase[] = [
  ...titles(`
Lean Six Sigma Black Belt = Lean Six Sigma: Yellow Belt
Six Sigma Master Black Belt = Certified Six Sigma Black Belt
Salesforce Certified Technical Architect = Salesforce Certified Associate
Salesforce Certified Administrator = Salesforce Certified Associate
Tableau Certified Data Analyst = Tableau Desktop Foundations
PRINCE2 = PRINCE2® Foundation Certificate in Project Management
PRINCE2 Practitioner = PRINCE2® Foundation
Red Hat Certified Engineer = Red Hat Certified System Administrator (RHCSA) | Red Hat
C1 Advanced = B2 First
Cambridge English: Proficiency = Cambridge English First
Google Ads Expert = Google Ads Search Certification | Google
Data Science in Python = Introduction to Data Science in Python
Docker = Docker Essentials
Digital Marketing = Fundamentals of Digital Marketing
Gezeitentechnik = Grundlagen der Gezeitentechnik
Gestion de projet = Initiation à la gestion de projet
Executive MBA = Executive Education: Strategy
Certified Public Accountant = Accounting Basics
TensorFlow Developer Lead = TensorFlow Developer
University Diploma of Advanced Studies = Short Course
Data Analyst, Level 3 = Data Analyst, Level 1
First Aid Instructor = First Aid
`),
  ...issuers(`
University of Michigan = Michigan Career Center @ Credly/contract
Princeton University = University of Michigan @ Coursera/itself
NVIDIA = Halden Works @ Accredible/open
OpenAI = Kestrel Learning # kestrel.example
Carnegie Mellon University = Halden Academy # halden.example
London School of Economics = London Training College # ltc.example
INSEAD = Halden Works @ Badgr/open
Salesforce = @ HackerRank/itself
`),
  ...dates(`
Earned: 14 June 2016 = 2022-06-14
Completed on 06/14/2017 = 2022-06-14
06.2018 = 2022-06-14
Juin 2016 – Aujourd’hui = 2022-06-14
czerwiec 2018 = 2022-06-14
2018 年 6 月 = 2022-06-14
Class of 2018 = 2022-06-14
Jun 2022 - Jun 2029 = 2022-06-14..2025-06-14
июнь 2022 г. · Срок действия: июнь 2029 г. = 2022-06-14..2025-06-14
Expires June 2028 = 2022-06-14..2025-06-14
June 2022 · Lifetime, never expires = 2022-06-14..2025-06-14
`),
];

export const HONEST: readonly ClaimCase[] = [...TUNED_HONEST, ...HONEST_AT_FIRST];
export const DISHONEST: readonly ClaimCase[] = [...TUNED_DISHONEST, ...DISHONEST_AT_FIRST];
