/**
 * In the notation of `patterns.ts`: addresses that say too little by themselves (a file may be anything), or that no
 * source shows for certain. They count only where the page, or the user, says that they lead to a credential; so no
 * page carries this file.
 *
 * `?`            nobody knows how awards look there: what may be one is named.
 */
export const TABLE_IF_PRESENTED = String.raw`
accredible www.credential.net /<(?=\d*[a-z])(?=[a-z]*\d)[a-z\d]{8}>
certifier certifier.io ?
certmetrics www.certmetrics.com /\w+/public/\w+\.aspx\?<[^#]+> !/\w+/public/\w+\.aspx
certopus certopus.com ?
cimea-diplome mywallet.cimea-diplome.it !/
cimea-diplome cimea-diplome.it ?
det certs.duolingo.com /<(?=[a-z]*\d)[a-z\d]{8,64}>
dhiway cord-vc.dhiway.com /credential/<[\w-]+>
digilocker digilocker.gov.in ?
europass-edc europa.eu /europass/digital-credentials/viewer/?#/(?!home)(share/)?(view/)?<(?=.*\d)[\w=-]{8,}>
file-host drive.google.com @/(file/d|open)
file-host amazonaws.com raw.githubusercontent.com files.codingninjas.in @/(?=.*\.(pdf|jpe?g)$).*(certificat|credential|badge)
google-skills google.qwiklabs.com /public_profiles/[\da-f-]{36}/badges/<\d+>
gradintel gradintel.com gradintelligence.com ?
learncard learncard.app network.learncard.com ?
mozilla-backpack backpack.openbadges.org /share/<[\da-f]+>
my-equals www.myequals.edu.au www.myequals.org www.myequals.net ?
nsc studentclearinghouse.org studentclearinghouse.info ?
`;
