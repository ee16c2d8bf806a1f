/** A country's profile: sections of fields, where a field holds a text, more fields, or both. */
export interface CountryProfile {
  readonly [section: string]: { readonly [field: string]: ProfileField };
}

export interface ProfileField {
  readonly text?: string | null;
}

/** One text of a profile, and the section it stands in: a label that people gave. */
export interface ProfileText {
  readonly country: string;
  readonly section: string;
  readonly field: string;
  readonly text: string;
}

/** Sections that are topics; the rest is an introduction, mere numbers, or what fits nowhere. */
export const TOPICS = [
  'Geography',
  'People and Society',
  'Government',
  'Economy',
  'Communications',
  'Transportation',
  'Military',
] as const;

/** The name of the country as English calls it, such as "Austria". */
export function countryName(profile: CountryProfile, code: string): string {
  const name: ProfileField & { readonly 'conventional short form'?: ProfileField } =
    profile.Government?.['Country name'] ?? {};
  const short = name['conventional short form']?.text;
  return short === undefined || short === null || short === 'none' ? code : short;
}

/** What happened in the country so far, in a few paragraphs' length; absent where a profile has none. */
export function backgroundOf(profile: CountryProfile): string | undefined {
  return profile.Introduction?.Background?.text ?? undefined;
}

/** The fields of a profile that are prose under one of the topics, at least `minLength` UTF-16 units long. */
export function profileTexts(
  profile: CountryProfile,
  country: string,
  minLength: number,
): readonly ProfileText[] {
  return TOPICS.flatMap((section) =>
    Object.entries(profile[section] ?? {}).flatMap(([field, { text }]) =>
      typeof text === 'string' && text.length >= minLength ? [{ country, section, field, text }] : [],
    ),
  );
}
