/** Application forms in shapes seen in the field, for invented employers. */
import type { FormPage } from '../../../lib/ats/model.ts';

export function page(html: string, address = 'https://jobs.example.com/apply/42'): FormPage {
  document.documentElement.innerHTML = `<head><title>Apply</title></head><body>${html}</body>`;
  return { document, url: new URL(address) };
}

export const GREENHOUSE_URL = 'https://job-boards.greenhouse.io/northwind/jobs/4200001';

const upload = (id: string, label: string) => `
  <div class="field-wrapper"><div class="file-upload" role="group" aria-labelledby="upload-label-${id}">
    <div id="upload-label-${id}" class="label upload-label">${label}</div>
    <div class="file-upload__wrapper"><div class="button-container">
      <div class="secondary-button"><button type="button" class="btn btn--pill">Attach</button>
        <div><label class="visually-hidden" for="${id}">Attach</label>
        <input id="${id}" class="visually-hidden" type="file" accept=".pdf,.doc,.docx,.txt,.rtf"></div></div>
      <button type="button" data-source="dropbox">Dropbox</button><button type="button">Google Drive</button>
    </div></div>
    <p class="accepted">Accepted file types: pdf, doc, docx, txt, rtf</p>
  </div></div>`;

const line = (id: string, label: string) => `
  <div class="field-wrapper"><div class="text-input-wrapper"><div class="input-wrapper">
    <label id="${id}-label" for="${id}" class="label">${label}</label>
    <input id="${id}" class="input" aria-label="${label}" type="text" maxlength="255">
  </div></div></div>`;

export const GREENHOUSE = `
<main class="main"><div class="job__header"><h1>Platform Engineer</h1></div>
<script type="application/ld+json">{"@context":"https://schema.org","@type":"JobPosting","title":"Platform Engineer",
"hiringOrganization":{"@type":"Organization","name":"Northwind"},
"description":"&lt;p&gt;You run Kubernetes.&lt;/p&gt;&lt;p&gt;C++ is welcome.&lt;/p&gt;"}</script>
<div class="job-alert"><form action="/subscribe" class="newsletter"><input type="text" aria-label="Other website"></form></div>
<form id="application-form" class="application--form" action="#" method="post">
  ${line('first_name', 'First Name*')}${line('last_name', 'Last Name*')}${line('email', 'Email*')}
  <div class="phone"><input id="country" role="combobox" aria-autocomplete="list" type="text">
    <input type="text" tabindex="-1" aria-hidden="true" required><input id="phone" type="tel" aria-label="Phone"></div>
  ${upload('resume', 'Resume/CV*')}${upload('cover_letter', 'Cover Letter')}
  ${line('question_1', 'LinkedIn Profile')}${line('question_2', 'Website')}
  ${upload('question_3', 'Certifications')}
  <div class="field-wrapper"><label for="question_4" class="label">Anything else you would like to add?</label>
    <textarea id="question_4" maxlength="2000"></textarea></div>
  <div class="field-wrapper"><label for="question_5" class="label">Which certifications do you hold?</label>
    <textarea id="question_5"></textarea></div>
  <fieldset><legend>Voluntary self-identification</legend>
    <label for="gender">Gender</label><input id="gender" role="combobox" type="text">
    <input type="checkbox" id="gdpr"><label for="gdpr">I agree to the privacy policy</label></fieldset>
  <textarea id="g-recaptcha-response" name="g-recaptcha-response" style="display:none"></textarea>
  <div class="application--submit"><button type="submit" class="btn">Submit application</button></div>
</form></main>`;

/** Of German make: several file controls without labels of their own, named by the block around them. */
export const GERMAN = `
<form id="bewerbung"><h2>Ihre Bewerbung</h2>
  <div class="row"><p>Vorname</p><input name="vorname"></div><div class="row"><p>E-Mail</p><input name="mail" type="email"></div>
  <div class="row"><span>Foto</span><input type="file" name="qqfile"></div>
  <div class="row"><span>Lebenslauf</span><input type="file" name="qqfile"></div>
  <div class="row"><span>Anschreiben</span><input type="file" name="qqfile"></div>
  <div class="row"><span>Arbeitszeugnis</span><input type="file" name="qqfile"></div>
  <div class="row"><span>Urkunde / Zertifikat (max. 2 MB)</span><input type="file" name="qqfile" multiple></div>
  <div class="row"><span>Weitere Unterlagen</span><input type="file" name="qqfile" accept="application/pdf, image/*"></div>
  <div class="row"><span>Führungszeugnis</span><input type="file" name="qqfile"></div>
  <div class="row"><label>Bemerkungen <textarea name="remarks"></textarea></label></div>
  <label><input type="checkbox" name="einwilligung"> Einwilligung</label>
  <button type="button" class="next">Weiter</button><button>Absenden</button>
</form>`;

/** Everything that must never be touched, dressed up as something else where it can be. */
export const TRAPS = `
<form id="traps">
  <div class="autofill"><p>Autofill from resume: we read your certificates too</p><input type="file" id="certificates_parser"></div>
  <div><label for="a">Resume and certificates</label><input type="file" id="a"></div>
  <div><label for="b">Profile photo</label><input type="file" id="b"></div>
  <div><label for="c">Employment reference or certificate of employment</label><input type="file" id="c"></div>
  <div><label for="d">Birth certificate</label><input type="file" id="d"></div>
  <div><label for="e">Certificates</label><input type="file" id="e" disabled></div>
  <fieldset disabled><label for="f">Certificates</label><input type="file" id="f"></fieldset>
  <div><label for="g">Website (leave this field blank)</label><input type="text" id="g"></div>
  <div><label for="h">Website</label><input type="text" id="h" data-automation-id="beecatcher"></div>
  <div style="display:none"><label for="i">Portfolio</label><input type="text" id="i"></div>
  <div><label for="j">Portfolio</label><input type="text" id="j" tabindex="-1"></div>
  <div><label for="k">Portfolio</label><input type="text" id="k" readonly></div>
  <div><label for="l">LinkedIn or portfolio</label><input type="text" id="l"></div>
  <div><label for="m">Your current company website</label><input type="text" id="m"></div>
  <div><label for="n">How did you hear about us? (website, friend)</label><input type="text" id="n"></div>
  <div><label for="o">Certification number</label><input type="text" id="o"></div>
  <div><label for="p">Comments on your salary</label><textarea id="p"></textarea></div>
  <div><label for="q">Signature of the certified applicant</label><input type="text" id="q"></div>
  <div><label for="r">E-mail for messages</label><textarea id="r"></textarea></div>
</form>
<form id="login"><input type="password"><label for="s">Credential</label><input type="text" id="s"></form>
<form role="search"><input type="text" aria-label="Search certifications"></form>`;
