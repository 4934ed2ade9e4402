/**
 * Who is registered where, as facts: identifier, name, host of the website. Written by tests/run/registries.ts; used
 * until the registries themselves were fetched. 10 kB, compressed 4.
 */
import type { RegisteredIssuer, RegistryCopy } from './registry.ts';

function copyOf(registry: string, readOn: string, table: string): RegistryCopy {
  const rows = table.trim().split('\n');
  return { registry, readOn, issuers: rows.map((row) => row.split(' | ') as unknown as RegisteredIssuer) };
}

export const SHIPPED_REGISTRIES: readonly RegistryCopy[] = [
  copyOf(
    'dcc-member',
    '2026-11-25',
    `
did:key:z6MkuL7x2mTEoBmUuuaQ2hvEUd2YsEtmsHeX9JzqJZ8VYaVH | DCC did:key for testing a did in four registries | digitalcredentials.mit.edu
did:key:z6MkpLDL3RoAoMRTwTgo3rs39ZwssfaPKtGdZw7AGRN7CK4W | (Example) My University | digitalcredentials.mit.edu
did:key:z6MktL8XGbuYv5f7hwf6hVyJkJWynNtNhcsXFYe9NJzjKHkW | Digital Credentials Consortium | digitalcredentials.mit.edu
did:key:z6MkqEwzA36k2PWsWpeQXjFMzT1PpZuVjZ9W9jd2ZGRb6JKr | DCC Sandbox Issuer | verify.dcconsortium.org
did:key:z6MkhVTX9BF3NGYX6cc7jWpbNnR7cAjH8LUffabZP8Qu4ysC | DCC Playground | digitalcredentials.github.io
did:key:z6Mkn6E3RLksUuArW6aPXWY6n9Wr5yhjTLEk7vUP448rmj7E | MIT xPRO | xpro.mit.edu
did:key:z6MkiUrQooGc3QBsYoDvwGtEdHTaCsaD4zdAyZJsiKr8Lkss | MIT xPRO RC | rc.xpro.mit.edu
did:web:digitalcredentials.odl.mit.edu | MIT xPRO | xpro.mit.edu
did:web:c21u.gatech.edu | Georgia Tech Center for 21st Century Universities | c21u.gatech.edu
did:web:credentials.mcmaster.ca | McMaster University Digital Credentialing Pilot | credentials.mcmaster.ca
did:web:dibiho.org:TUM | Technical University of Munich | it.tum.de
did:web:dibiho.org:TUM.Test | Technical University of Munich | it.tum.de
did:web:dibiho.org:HPI | openHPI | staging.openhpi.de
did:web:staging.openhpi.de | openHPI | staging.openhpi.de
did:key:z6MkmZYh1qm9S4MLYdrue8z6TSA2XVe9Zi49h4KRgASwbQf1 | MIT Jameel World Education Lab | jwel.mit.edu
did:key:z6MkjSdgaUNWTQsH8RbkrNoxk98ZA2FHQsyEFEcHAEGhk3dB | Instituto Tecnológico de Monterrey Test | tec.mx
`,
  ),
  copyOf(
    'dcc-community',
    '2026-11-25',
    `
did:key:z6MkuL7x2mTEoBmUuuaQ2hvEUd2YsEtmsHeX9JzqJZ8VYaVH | DCC did:key for testing a did in four registries | digitalcredentials.mit.edu
did:key:z6MkpLDL3RoAoMRTwTgo3rs39ZwssfaPKtGdZw7AGRN7CK4W | My University | digitalcredentials.mit.edu
did:key:z6MkwcvAGvRUZk5TjdAZrBwQdaSYwDTbpEGjCrqR5zWU3Yf3 | My College | some.domain.org
did:web:credentials.myschool.ca | My School | some.domain.ca
did:key:z6Mkf5rGMoatrSj1f4CyvuHBeXJELe9RPdzo2PKGNCKVtZxP | Participate, Inc | plugfest.participate.com
did:web:network.learncard.com | Learning Economy Foundation | learncard.com
did:key:z6MkjSz4mYqcn7dePGuktJ5PxecMkXQQHWRg8Lm6okATyFVh | Learning Economy Foundation | bridge.learncard.com
did:key:z6MktiSzqF9kqwdU8VkdBKx56EYzXfpgnNPUAGznpicNiWfn | JFF Plugfest 2 Test Issuer | w3c-ccg.github.io
did:key:z6MknTHVAhsRyNzBG6h5wjTrg76UGUaBoXS5Vs9Apfr1fbCj | JFFLabs VC-EDU PlugFest3 | w3c-ccg.github.io
did:key:z6MkjVBVTXNgz7WxjTihA7VHkbzR7BjyVigeD3JHmvbUPnu6 | TerritoriumCLR | territorium.com
did:key:z6MkvCQzWzLE6t7CbvHLXkEpYrQeqCfem3rFds6ZDjmarLGU | Bioscience Core Skills Institute | coreskillsinstitute.com
did:key:z6MksfP8fgyfeMdNkcFj9AzQA6Gy8ihdJ29n9hNSKwmCLVPJ | College Unbound | collegeunbound.edu
did:key:z6MkkKnMY4nXoLMxVSGgheknfHkM8mZmcgimWFJz2A6ZykCf | Digital Credentials Consortium Demo Issuer | digitalcredentials.mit.edu
did:key:z6MkkGgeE63vfCkhhbfvJAV9GsMnEUSgf7VE3JEizvyA4PTm | Goodwill Industries International | goodwill.org
did:key:zDnaetJXLLvjjrBYZJ43LpMAkLQM4t1n3nEPzK25Me4Xe7HWz | Jobs for the Future (JFF) | jff.org
did:key:z6MksSgUiAGqx6bDgUoc95ApDrFCTQht3Z9RjemMpApfY5uz | Jobs for The Future | jff.org
did:key:z6MkpMLjm4cE1cwhHhe8UFzizgmCX4iQFnf2ayEGsTxKUBQR | Hire Heroes USA | hireheroesusa.org
did:key:z6MkqanD5cmEVf154z5xExoxNKENAzVr3gdPo4wD2R2aCUzj | Jobs for the Future (JFF) Sandbox Issuer | jff.org
did:key:z6MkpMKDNykeb9hSQkz8RWCRrqHoo3y56gQb3Lj78xWgkNZh | Jobs for the Future (JFF) Sandbox Issuer (DCC hosted) | jff.org
did:key:z6MkpcJENgsDNoVct5MnzM49sydB35GvewXEdJeWdy68yi4j | San José City College | sjcc.edu
did:key:z6MkoowWdLogChc6mRp18YcKBd2yYTNnQLeHdiT73wjL1h6z | Trusted Learner Network (TLN) Unconference Issuer | tln.asu.edu
did:key:z6MkvniTB4GebqfaANm9dBgeVXrHVPdDztpjXruJnZmTFvnv | Digital Promise Development | digitalpromise.org
did:key:z6MkkAAkEonJCyLYi1fLy2g59JqJqWCUdo5FMiNExgewngCT | Digital Promise | digitalpromise.org
did:web:participate.community | Participate, Inc | participate.com
did:key:z6MkhQcQ4vrg42AE44Gfu514urdKTcto3o8DxQurKi2x2FQ5 | Proof of Knowledge Test | pok.tech
did:web:app.digit.ink:server:dids | Digit.ink | digit.ink
did:web:interopalliance.org | Interop Alliance | interopalliance.org
`,
  ),
  copyOf(
    'dcc-pilot',
    '2026-11-25',
    `
did:key:z6Mktpn6cXks1PBKLMgZH2VaahvCtBMF6K8eCa7HzrnuYLZv | Example University 1 (DCC test-only issuer) | openlearning.mit.edu
did:key:z6MkqEwzA36k2PWsWpeQXjFMzT1PpZuVjZ9W9jd2ZGRb6JKr | DCC Sandbox Issuer | verify.dcconsortium.org
did:key:z6MkhVTX9BF3NGYX6cc7jWpbNnR7cAjH8LUffabZP8Qu4ysC | DCC Playground | digitalcredentials.github.io
did:key:z6Mkn6E3RLksUuArW6aPXWY6n9Wr5yhjTLEk7vUP448rmj7E | MIT xPRO | xpro.mit.edu
did:key:z6MkiUrQooGc3QBsYoDvwGtEdHTaCsaD4zdAyZJsiKr8Lkss | MIT xPRO RC | rc.xpro.mit.edu
did:web:digitalcredentials.odl.mit.edu | MIT xPRO | xpro.mit.edu
did:web:c21u.gatech.edu | Georgia Tech Center for 21st Century Universities | c21u.gatech.edu
did:web:credentials.mcmaster.ca | McMaster University Digital Credentialing Pilot | credentials.mcmaster.ca
did:key:z6MkqanD5cmEVf154z5xExoxNKENAzVr3gdPo4wD2R2aCUzj | Jobs for the Future (JFF) Sandbox Issuer | jff.org
did:web:dibiho.org:TUM | Technical University of Munich | it.tum.de
did:web:dibiho.org:TUM.Test | Technical University of Munich | it.tum.de
did:web:dibiho.org:HPI | openHPI | staging.openhpi.de
did:web:staging.openhpi.de | openHPI | staging.openhpi.de
did:key:z6MkpcJENgsDNoVct5MnzM49sydB35GvewXEdJeWdy68yi4j | San José City College | sjcc.edu
did:key:z6MkoowWdLogChc6mRp18YcKBd2yYTNnQLeHdiT73wjL1h6z | Trusted Learner Network (TLN) Unconference Issuer | tln.asu.edu
did:key:z6MkvniTB4GebqfaANm9dBgeVXrHVPdDztpjXruJnZmTFvnv | Digital Promise Development | digitalpromise.org
did:key:z6MkkAAkEonJCyLYi1fLy2g59JqJqWCUdo5FMiNExgewngCT | Digital Promise | digitalpromise.org
did:web:participate.community | Participate, Inc | participate.com
did:key:z6MkmZYh1qm9S4MLYdrue8z6TSA2XVe9Zi49h4KRgASwbQf1 | MIT Jameel World Education Lab | jwel.mit.edu
did:key:z6MkjSdgaUNWTQsH8RbkrNoxk98ZA2FHQsyEFEcHAEGhk3dB | Instituto Tecnológico de Monterrey Test | tec.mx
`,
  ),
  copyOf(
    'dcc-sandbox',
    '2026-11-25',
    `
did:web:digitalcredentials.github.io:vc-test-fixtures:dids:legacy | DCC did:web for testing | digitalcredentials.mit.edu
did:key:z6Mki7DqKQswPsjqMVhP4W3n2ABFb5wBegZC5erEVg5qcgEw | DCC did:key for testing a did in legacy and oidf | digitalcredentials.mit.edu
did:key:z6MkuL7x2mTEoBmUuuaQ2hvEUd2YsEtmsHeX9JzqJZ8VYaVH | DCC did:key for testing a did in four registries | digitalcredentials.mit.edu
did:web:digitalcredentials.github.io:dcc-did-web | DCC did:web test | digitalcredentials.mit.edu
did:web:digitalcredentials.github.io:dcc-did-web:multikey | DCC did:web multikey test | digitalcredentials.mit.edu
did:key:z6MkgPBJwKZD8FeFYpps9opan1VdVAeo8EvzJc15BofGujkV | IdentifierObjectTest | digitalcredentials.mit.edu
did:key:z6MkpLDL3RoAoMRTwTgo3rs39ZwssfaPKtGdZw7AGRN7CK4W | (Example) My University | digitalcredentials.mit.edu
did:key:z6Mktpn6cXks1PBKLMgZH2VaahvCtBMF6K8eCa7HzrnuYLZv | James Test | somewhere.org
did:key:z6MknvVdQF7JUJ1WtLbjUJU7xuUDoFND2F2fhPcJkrXcYG55 | James second test | hamilton.ca
did:key:z6MkgZPw6o5x8VTDyaTupza5bJMprsCrwD48RkxDksfx4qoU | James third test | hamilton.ca
did:key:z6Mkmjp1vQNev9wYjRA9DqnXwKRuDTb85UGhcjK1FTWrdu6X | Digital Credentials Consortium Test Issuer | dcconsortium.org
did:key:z6MkkePoGJV8CQJJULSHHUEv71okD9PsrqXnZpNQuoUfb3id | Open edX Test Issuer (RaccoonGang) | openedx.org
did:key:z6MkwDsrhd2TWx1vExAh3CLwAdBuUtvTQQNXGH2Q1VkrjrDo | Kerri Demo Issuer | demo-vc-issue.tunnelto.dev
did:key:z6MktX5qZqmCSXw6q4Mh9kVky1aMU5DptPeCvJrDnHTVvzaL | CS50 Demo Issuer | issuer.cs50.harvard.edu
did:key:z6Mkr3oy4PPP5cBpdgvmz1mqqPWkVrzzkEq2btA1exN9YiVX | SOLID Issuer | solidinfodesign.com
did:key:z6MknNQD1WHLGGraFi6zcbGevuAgkVfdyCdtZnQTGWVVvR5Q | Public Test Issuer | dcconsortium.org
did:key:z6MkjSdgaUNWTQsH8RbkrNoxk98ZA2FHQsyEFEcHAEGhk3dB | Instituto Tecnológico de Monterrey Test | tec.mx
did:key:z6Mkn957Vwed2zBLLZkYiDgoha3cm1KtSE3PeAryJf3T7Vwz | ASU Test Issuer | asu.edu
did:key:z6MktdZHB8NkAnjeWy6jcFyvYvm4tPoJS1c6wu1CEMsq9HLY | Instituto Tecnológico de Monterrey Test | tec.mx
did:web:dtt.dtlab-labcn.app | Digital Trust Test Bench | dtt.dtlab-labcn.app
did:web:participate.dev | Participate, Inc (TEST) | participate.com
did:web:participate.community | Participate, Inc | participate.com
did:key:z6MkvabuhEZkoAy3UnUsh5fiwbDr8B6kunnVXL8TL5QYd1W5 | IQ4.com | iq4.com
did:key:z6Mkg46LMYuNKKao6oYF3vngsRBqsj74fBpuCBbfyPUmXD8T | WGU R&D: General | wgu.edu
did:web:www.credly.com:api:v1:obi:v3:issuers:ede32dcc-9168-4563-9352-8725936d5231 | Credly Test OBv3 PM
did:web:www.credly.com:api:v1:obi:v3:issuers:e0e2733e-936d-462a-8af0-d14c5fa7fd1a | Credly Test OBv3 EDL
did:key:z6MkfZq9f2cnn4HbZLQKpmC62fg5S9LpGBhuVqHRkvM6ZyEd | InnovateUS | innovate-us.org
did:key:z6MksPks8CMBuVoNXBEgcMCNvAgg1j8JVsncGjhqcYGXPoA3 | Badge Pilot | badgepilot.org
did:key:z6Mkqfv4hXbcAbDtam8v3DkpumyrxNaXBJJMcP3Mp7X1Ccwa | Goodwill Industries International (Sandbox) | goodwill.claim-dev.prettygoodskills.com
did:key:z6Mkg7zba9FgHJas6aEH6v9fs2uenNXp7bRre4sEnFthVDE6 | Open edX CON2025 Demo Issuer | con.openedx.org
did:key:z6Mko3vgms1K7mccKpUEKQivWdM5BefHfSJEF4XAXofXaGJC | Skybridge Skills Interoperability Testing | tinker.claim-dev.prettygoodskills.com
did:web:app.digit.ink:server:dids:test | Digit.ink Test Issuer | digit.ink
did:key:z6MkvDG2W1nwocWGT1dzkfCJESyDkABXdxmaqDNP5TMkxZ1n | Badge Sandpit Challenge (Skybridge Skills demonstration) | badgesandpit.substack.com
did:key:z6MkpatciFu6c8dv5fvYtYu4gedakDS3Tukutg61o2wVk7qV | Hire Heroes USA (2025) | hireheroesusa.org
did:key:z6Mkiq1TLJRWVBt4pdaXv4CCEasnVpoj2qJrnGEJ541L6MJQ | Wikimedia Foundation (Test Issuer) | learnwiki-dev.edly.io
did:key:z6MkopB4fT3FA3XoQJx2ZXjR3yCy37H9cQi1izJ7gQC4cgZ8 | Winter Sport Appreciation Club | wintersport.prettygoodskills.com
did:key:z6Mkjw2S1zvE2edzb5JvJt5fjoGqP5jVdXXZ2qR76999kHkg | Friends of Liberty | friendsofliberty.prettygoodskills.com
did:key:z6Mkqgh8CX4Nwes7XgGNvQJznxnsFwksW1bUeQiSMbfsGbKd | POK: Proof of Knowledge | pok.tech
did:key:z6MkjtGVsELwWgu8WxHZfoFi9mVkGZ788CujgRqPru1sCpgJ | FBR (Test Issuer) | fbrlms.edly.io
`,
  ),
];
