/**
 * The words by which forms name their places, in English, German, French, Spanish, Italian and Dutch. They are
 * matched against text without case and signs (see `folded`), "_", "-" and camelCase taken apart.
 */

/** Lower case, no signs on letters, "coverLetter_file" as "cover letter file". */
export function folded(text: string): string {
  return text
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/[_\-.,:;[\]()/*|"“”‘’'´`]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** A field that only a machine sees and fills. */
export const HONEYPOT =
  /honey ?pot|bee ?catcher|hpcsaf|\bhp [0-9a-f]{3,}\b|leave (this|the|it)\b.{0,20}\b(blank|empty)|do not fill|if you are (a )?human|nicht ausfullen|(frei|leer) lassen|ne pas remplir|laisser vide|no rellenar|non compilare|niet invullen/;

/** A file put here is read by a machine, which then overwrites fields. */
export const RESUME_PARSER =
  /auto ?fill|auto ?complete your|pre ?fill|\bpars(e|er|ing)\b|(easy|quick) apply|apply with|fill (out |in )?(the |this )?(form|application) (with|from)|lebenslauf (auslesen|ubernehmen)|daten (aus|ubernehmen)|remplir automatiquement|rellenar automaticamente|compila(re)? automaticamente|automatisch invullen/;

export const PHOTO =
  /\b(photo(s|graph)?|foto(s|grafia)?|picture|portrait|portrat|avatar|head ?shot|(profile|your) image|profilbild|bewerbungsfoto|bewerbungsbild|pasfoto)\b/;

export const COVER_LETTER =
  /cover ?letter|anschreiben|motivationsschreiben|bewerbungsschreiben|begleitschreiben|\bmotivation\b|motivation letter|letter of (interest|motivation|application|intent)|application letter|\blettre\b|carta de (presentacion|motivacion)|lettera di (presentazione|motivazione|accompagnamento)|(motivatie|sollicitatie) ?brief/;

export const EMPLOYMENT_REFERENCE =
  /(arbeits|dienst|zwischen|praktikums) ?zeugnis|employment (reference|letter|certificate|verification)|\breferences?\b|recommendation|referenz|empfehlung|work certificate|certificate of employment|certificats? de travail|attestations? (de travail|d emploi|employeur)|certificad[oa]s? (laboral|de trabajo)|(attestat|certificat)[oi] di (lavoro|servizio)|werkgeversverklaring|lettres? de recommandation|cartas? de recomendacion|referenties?\b/;

export const OFFICIAL_DOCUMENT =
  /birth|\bgeburts?|\bnaissance|\bnacimiento|marriage|medical|medizin|vaccin|covid|\bimpf|police|criminal|background check|good conduct|fuhrungs ?zeugnis|strafregister|casier|antecedentes|casellario|\bvog\b|passport|reisepass|passeport|pasaporte|identity|ausweis|\bvisa\b|work permit|aufenthalt|disabilit|schwerbehind|driv\w+ (s )?licen|fuhrerschein|permis de conduire|\btax\b|steuer|\bbank\b|health certificate|gesundheits ?zeugnis|insurance|versicherung|pay ?slip|gehalt|salary/;

export const CERTIFICATES =
  /certificat|certificad|certified|zertifi|zertifikat|urkunde|zeugnis|diplom|attestation|attestat|attestazion|(ausbildungs|weiterbildungs|qualifikations) ?nachweis|proof of qualification|\bcredentials?\b|\b(open )?badges?\b|\blicen[cs]es?\b|getuigschrift/;

export const ADDITIONAL_DOCUMENTS =
  /(additional|other|supporting|further|extra|more|optional) (\w+ )?(files?|documents?|attachments?|materials?)|\battachments?\b|(weitere|sonstige|andere|zusatzliche|erganzende) (\w+ )?(dokumente|unterlagen|dateien|anlagen|anhange)|\banhange?\b|\banlagen?\b|^andere$|^others?$|^sonstiges?$|fichiers? (supplementaires?|complementaires?)|autres? (documents?|fichiers?)|^autres?$|pieces? jointes?|documents? (supplementaires?|complementaires?)|otros (documentos|archivos)|documentos adicionales|\badjuntos\b|altri (documenti|file)|\ballegati\b|documenti aggiuntivi|\bbijlagen?\b|(overige|andere|extra) (documenten|bestanden)/;

export const RESUME =
  /\bresumes?\b|\bc ?v\b|curriculum|lebenslauf|curriculo|hoja de vida|\bvitae\b|levensloop/;

export const DOSSIER =
  /bewerbungs ?(unterlagen|mappe|dossier)|application (documents?|package)|\bdossier\b|complete application|candidature complete/;

/** A field of one line or more that asks for addresses of pages of the applicant's own. */
export const WEBSITE =
  /\bweb ?sites?\b|\bwebseite\b|\bhome ?page\b|portfolio|(other|additional|further) (links?|urls?)|weitere links?|(verification|credential|certificate) (links?|urls?)|personal (site|page|url)|site (web|internet)|sitio web|sito (web|internet)|pagina (web|personal)|autres? liens?|otros enlaces|altri link/;

/** Pages that are not for badges, and somebody else's page. */
export const NOT_OUR_WEBSITE =
  /linked ?in|git ?hub|git ?lab|twitter|facebook|instagram|\bxing\b|youtube|tik ?tok|\bx com\b|dribbble|behance|stack ?overflow|(company|employer|firm|firmen|unternehmens)\b|hear|found|find (us|this)|learn about|referr|aufmerksam|erfahren/;

export const ADDITIONAL_TEXT =
  /additional (information|info|comments?|notes?|remarks?)|anything else|something else|further information|\bcomments?\b|\bremarks?\b|\bmessage\b|bemerkung|kommentar|sonst noch|nachricht|zusatzliche (informationen|angaben)|weitere (informationen|angaben|hinweise)|informations? (complementaires?|supplementaires?)|commentaires?|remarques?|informacion adicional|comentarios?|mensaje|informazioni aggiuntive|commenti|messaggio|opmerking|toelichting|aanvullende informatie|let the (company|team) know/;

/** An employer's question about certifications, and not for one detail of one. */
export const CERTIFICATION_QUESTION =
  /certificat|certificad|certified|zertifi|\bcredentials?\b|\bbadges?\b|\blicen[cs](es|ures?)\b|certificazion/;
export const CERTIFICATION_DETAIL =
  /number|nummer|\bno\b|\bid\b|date|datum|expir|ablauf|issued|issuer|valid|name of|authority/;

/** What a badge has no business in, whatever else the words say. */
export const PERSONAL =
  /\b(e ?mail|phone|telefon|mobile|handy|password|passwort|captcha|gender|geschlecht|race|ethnic\w*|veteran|disabilit\w*|salary|gehalt|signature|unterschrift|consent|einwilligung|newsletter|first name|last name|surname|vorname|nachname|full name|pronouns?)\b/;

/** What a form calls its buttons and its file controls: names no place. */
export const NO_LABEL =
  /^(attach|browse|upload|file|files|select|add|input|text|answer|choose|file (input|upload)|(attach|choose|select|upload|add|browse)( an?| your| the)? (files?|documents?)( or drop (it|them|files?) here)?( here)?|drop files? here.*|drag (and|&) drop.*|or drag.*|datei(en)? (auswahlen|hochladen|hinzufugen)|durchsuchen|parcourir|choisir un fichier|joindre( un fichier)?|examinar|seleccionar archivo|scegli file|sfoglia|bestand kiezen|no file (chosen|selected)|required|optional|question \d+|type here|your answer)$/;

/** The whole of what a button says that takes one file out again; a word more could mean more. */
export const REMOVES =
  /^(remove|delete|clear|discard|entfernen|loschen|supprimer|retirer|effacer|eliminar|quitar|borrar|elimina|rimuovi|cancella|verwijder|verwijderen|x|×|✕|✖)( (the |this |uploaded |attached |le |la |el |il |het )*(file|document|attachment|upload|datei|dokument|fichier|archivo|documento|bestand))?$|^(datei|dokument|bestand) (entfernen|loschen|verwijderen)$/;

export const APPLY =
  /\bappl(y|ication)\b|bewerb|candidat|postuler|solicit|aplicar|sollicit|karriere|careers?\b/;
