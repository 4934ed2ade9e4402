/**
 * Cases of the JSON-LD suite that are not read, by the reason. Nothing is read in another way than
 * the suite says.
 */
export const LEFT: Readonly<Record<string, readonly string[]>> = {
  'a base, or an address that is relative to one: what is signed is read from no address':
    '0016 0017 0018 0118 e028 e029 e038 e048 e051 e056 e057 e059 e060 e066 e076 e077 e078 wf01 wf03 wf04 wf07 0120 0121 0122 0123 0124 0125 0126 0127 0128 0129 0130 0131 0132 c015 c024 c038 e062 e088 e089 e090 e091 e109 e111 e121 e122 e129 e130 in06 li11 li12 li13 li14 m017 m018 m019 pi06 pi07 pi08 pi09 pi10'.split(
      ' ',
    ),
  'maps by index, identifier or type: no context of credentials has one':
    'c013 e036 e040 e044 e063 e082 e083 e084 e085 e086 e087 e096 e097 e098 e099 e100 e101 e105 e106 e107 e108 m001 m002 m003 m004 m005 m006 m007 m008 m011 m012 m013 m014 m015 m016 pi11'.split(
      ' ',
    ),
  'terms with a colon, that look like an IRI, or are called like something that objects have: no context of credentials has one':
    '0027 0028 e005 e006 e007 e011 e012 e025 e026 e031 e050 e069 e070 e071 e113 e117 e119 js21'.split(' '),
  'vocabularies that are relative, or made of terms: that of credentials is written out':
    'c021 c022 e075 e092 e110 e112 e124 e125'.split(' '),
  'a nest with a context of its own: no context of credentials has one': ['c037'],
  '`@included` by type: no context of credentials has such a map': ['in03'],
  '`@direction`: statements lose it, and safe mode refuses that':
    'di01 di02 di03 di04 di05 di06 di07 di09 di10 di11 di12'.split(' '),
  '`@import`: no context of credentials has it': 'so05 so06 so08 so09 so11'.split(' '),
  'contexts by an address that is not known': 'c031 c034 e126 e127 e128'.split(' '),
  'contexts that take those of a type away, or change what `@type` is': 'c014 c018 pr30'.split(' '),
  'what the suite leaves out in silence, and safe mode refuses: it would be shown, and not be signed':
    '0030 e001 e003 e004 e008 e014 e016 e019 e032 e045 e046 e047 e065 e068 e120 pr06 pr19 pr34 pr35 pr36 pr37 pr38 pr39 wf02 wf05'.split(
      ' ',
    ),
};
