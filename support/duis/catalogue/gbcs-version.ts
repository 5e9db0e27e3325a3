/** GBCS versions are compared by number, major then minor: 3.2 < 3.10 < 4.0 (facts F.3). */
export function compareGbcsVersions(one: string, other: string): number {
  const [majorOne, minorOne] = parts(one);
  const [majorOther, minorOther] = parts(other);
  return majorOne - majorOther || minorOne - minorOther;
}

export function isGbcsVersion(text: string): boolean {
  return /^\d+\.\d+$/.test(text);
}

function parts(version: string): readonly [major: number, minor: number] {
  if (!isGbcsVersion(version)) throw new RangeError(`"${version}" is not a GBCS version; expected major.minor, e.g. 3.2`);
  const [major, minor] = version.split('.').map(Number);
  return [major ?? 0, minor ?? 0];
}
