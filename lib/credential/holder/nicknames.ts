/** Short forms that people use on a profile for the name on a certificate; the first of each row is the full one. */
const ROWS = [
  'alexander alex sasha',
  'andrew andy drew',
  'anthony tony',
  'benjamin ben',
  'charles charlie chuck',
  'christopher chris',
  'daniel dan danny',
  'david dave',
  'edward ed eddie ted',
  'elizabeth liz beth betty lisa',
  'emily em',
  'francis frank',
  'frederick fred',
  'gregory greg',
  'james jim jimmy jamie',
  'jennifer jen jenny',
  'john jack johnny',
  'jonathan jon',
  'joseph joe joey',
  'joshua josh',
  'katherine catherine kate kathy katie',
  'kenneth ken',
  'lawrence larry',
  'margaret maggie meg peggy',
  'matthew matt',
  'michael mike mick',
  'nicholas nick',
  'patricia pat patty trish',
  'patrick paddy',
  'peter pete',
  'philip phil',
  'rebecca becky',
  'richard rick dick rich',
  'robert bob rob bobby',
  'ronald ron',
  'samuel sam',
  'stephen steven steve',
  'susan sue',
  'theodore theo',
  'thomas tom tommy',
  'timothy tim',
  'victoria vicky',
  'vincent vince',
  'william bill will billy',
  'zachary zach',
];

const FULL_NAME = new Map(
  ROWS.flatMap((row) => {
    const names = row.split(' ');
    return names.map((name): [string, string] => [name, names[0] ?? name]);
  }),
);

/** The full form of a short one; a name without one is its own. */
export function nicknameOf(name: string): string {
  return FULL_NAME.get(name) ?? name;
}
