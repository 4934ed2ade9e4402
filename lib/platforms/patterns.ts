/**
 * How links to awards look: data only, since every page that is read carries this file.
 *
 * A line is a platform's id, hosts, paths; and again hosts and paths, where the same awards stand elsewhere too. A host
 * stands for its true sub-domains as well, `*` for any. A path is a regular expression from the beginning of path and
 * query (and of the fragment, where it is a route, `#/…`), whatever the case, in which `(…)` only groups.
 *
 * `/…/<form>`    an award, and what its id looks like; after `/` or `=`, anything else in its place is mistyped or a
 *                sample. `uuid` stands for the form of one.
 * `/…~name=<…>`  the id is that parameter, wherever in the query it stands.
 * `!/…`          looks like an award and is none: a template, a catalogue, a form.
 * `@/…`          a file that somebody has put there.
 *
 * An award's key is the first host of its line, the first path up to its id, and the id. Where that path is no plain
 * text, the key has it as it stands in the link; a first path in plain text and without `<…>` says no more than that.
 */
export const TABLE = String.raw`
accredible www.credential.net accredible.com /<uuid|\d{5,10}>
accredible credentials.offsec.com /<uuid>
accredible skillsoft.digitalbadges.skillsoft.com /<uuid>
accredible achieve.snowflake.com /<uuid>
accredible credentials.databricks.com /<uuid>
accredible credentials.newrelic.com /<uuid>
accredible mitcsail.credential.getsmarter.com /<uuid>
accredible * /(?=[^#]*#(acc|gs)\.)<uuid>
acreditta www.acreditta.com /credential/<uuid>
badgecert app.badgecert.com /public/badges/<[a-z]{8}>
badgecert www.badgecert.com /bc/html/(profile|badge)\.jsp~k=<\w+>
badgecraft www.badgecraft.eu /user-badges/ /([a-z]{2}/)?user-badges/<[\w-]+>
badgelist www.badgelist.com !/(?!u/)[\w-]+/\w
badgr api.badgr.io badgr.io badgr.com badges.parchment.com /public/assertions/<[\w-]{22}|uuid>
badgr api.eu.badgr.io eu.badgr.io eu.badgr.com /public/assertions/<[\w-]{22}|uuid>
badgr api.ca.badgr.io ca.badgr.io ca.badgr.com /public/assertions/<[\w-]{22}|uuid>
badgr api.au.badgr.io au.badgr.io au.badgr.com /public/assertions/<[\w-]{22}|uuid>
badgr api.sg.badgr.io sg.badgr.io sg.badgr.com /public/assertions/<[\w-]{22}|uuid>
badgr api.test.badgr.com test.badgr.com test.badgr.io /public/assertions/<[\w-]{22}|uuid>
badgr-whitelabel api.edubadges.nl www.edubadges.nl /public/assertions/<[\w-]{22}>
badgr-whitelabel openbadges.bestr.it /public/assertions/<[\w-]{22}>
btk www.btkakademi.gov.tr /portal/certificate/validate~certificateId=<\w{10}>
certifier credsverse.com /credentials/<uuid>
certmetrics cp.certmetrics.com /public/verify/credential/ /\w+/[a-z]{2}/public/verify/credential/<[\da-f]{32}|[A-Z\d]{16}> !/\w+/[a-z]{2}/public/verify
codecademy www.codecademy.com /profiles/[^/]+/certificates/<[\da-f]{24,32}>
coursera www.coursera.org /verify/ /(account/accomplishments/)?((verify|certificate|records|specialization|professional-cert)/)*(verify|certificate|records|specialization|professional-cert)/<[A-Z\d]{8,20}>
coursera www.coursera.org /share/<[\da-f]{32}>
credly www.credly.com youracclaim.com /badges/<uuid> /earner/earned/(badge|share)/<uuid> /(api/)?v1/obi/v2/badge_assertions/<uuid> !/org/[^/]+/badge/.
cs50 certificates.cs50.io /<uuid> cs50.harvard.edu /certificates/<uuid>
datacamp www.datacamp.com /certificate/<[A-Z]{2,4}\d{13}>
datacamp www.datacamp.com /statement-of-accomplishment/ /(completed/)?statement-of-accomplishment/(course|track)/<[\da-f]{40}>
deeplearning-ai learn.deeplearning.ai /accomplishments/<uuid>
dicoding www.dicoding.com /certificates/<[A-Z\d]{12}>
ec-council aspen.eccouncil.org /verify(badge)?/?\?<[^#]+> !/verify
edx courses.edx.org /certificates/<[\da-f]{32}>
edx-program credentials.edx.org /credentials/<[\da-f]{32}|uuid>
file-host pdf.credential.net udemy-certificate.s3.amazonaws.com @/.
file-host forage-uploads-prod.s3.amazonaws.com @/completion-certificates/
freecodecamp www.freecodecamp.org /certification/<[^/?]+/[a-z\d_-]+>
futurelearn www.futurelearn.com /certificates/<[a-z\d]{7}>
google-dev-badges developers.google.com !/profile/badges/.
google-skills www.skills.google www.cloudskillsboost.google /public_profiles/[\da-f-]{36}/badges/<\d+>
google-skillshop skillshop.exceedlms.com /student/award/<[A-Za-z\d]{24}|\d+>
great-learning www.mygreatlearning.com /certificate/<[A-Z]{8}>
hackerrank www.hackerrank.com /certificates/<[\da-f]{12}> /certificates/iframe/<[\da-f]{12}>
hubspot app.hubspot.com app-eu1.hubspot.com /academy/achievements/<[a-z\d]{8}>
linkedin-learning www.linkedin.com /learning/certificates/<[\da-f]{64}>
linkedin-media www.linkedin.com @/in/[^/]+/details/certifications/\d+/\w+-media-viewer
linux-foundation training.linuxfoundation.org !/certification/verify
microsoft-learn learn.microsoft.com /users/ /([a-z]{2}-[a-z]{2}/)?(users/)<[^/?]+/(credentials(/certification)?|transcript|achievements)/[a-z\d.-]+> /api/credentials/share/[a-z]{2}-[a-z]{2}/<[^/?]+/[\da-f]{14,16}>
mitx-online mitxonline.mit.edu /certificate/<uuid> /certificate/program/<uuid>
moodle * [^?]*/badges/badge\.php~hash=<[\da-f]{40}> [^?]*/badges/assertion\.php~b=<[\da-f]{40}>
nptel nptel.ac.in /noc/E_Certificate/ /noc/E_?certificate/?(\?(q=)?)?<NOC\w+>
obf openbadgefactory.com /v1/assertion/<[\da-f]{40}>
obp openbadgepassport.com /app/badge/info/<\d+>
open-edx university.cockroachlabs.com /certificates/<[\da-f]{32}>
open-edx courses.skillsbuild.skillsnetwork.site /certificates/<[\da-f]{32}>
open-edx * /certificates/<[\da-f]{32}>
openbadge-global www.openbadge-global.com /ns/portal/ /(ns/portal/)?openbadge/public/assertions/detail/<[\w=+/-]{8,}>
oracle catalog-education.oracle.com /certview/sharebadge?id= /(ords|pls)/certview/sharebadge~id=<[\dA-F]{64}>
pmi certification.pmi.org !/registry
redhat rhtapps.redhat.com /verify?certId= /verify/?~certId=<\d{3}-\d{3}-\d{3}>
salesforce www.salesforce.com /trailblazer/<[\w-]+> !/([a-z]{2}/)?credentials/.
scrum-org www.scrum.org /certificates/<\d{5,8}>
scrumstudy www.scrumstudy.com /certification/verify~type=\w+&number=<\d+>
sertifier verified.sertifier.com /verify/ /([a-z]{2}/)?verify/<\d{13,15}>
skilljar verify.skilljar.com /c/<[a-z\d]{12}>
udacity confirm.udacity.com / /(e/)?<[A-Z\d]{8}|uuid> www.udacity.com /certificate/(e/)?<uuid> graduation.udacity.com /api/graduation/certificate/<[A-Z\d]{8}>
udemy www.udemy.com /certificate/<UC-(uuid|[A-Z\d]{8})> ude.my /<UC-(uuid|[A-Z\d]{8})>
verifierplus verifierplus.org /credentials/<[\w-]{8,64}>
virtualbadge www.virtualbadge.io /certificate-validator~credential=<[\w-]{8,64}>
`;
