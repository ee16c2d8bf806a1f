/**
 * Chooses the form of a word by a number, as the language has it; a form that the language does not need falls back to
 * `other`. The number itself is written by the language's own digits and separators.
 */
export function pluralOf(locale: string): {
  readonly number: (count: number) => string;
  readonly form: (
    count: number,
    forms: Readonly<Partial<Record<Intl.LDMLPluralRule, string>>> & { readonly other: string },
  ) => string;
} {
  const rules = new Intl.PluralRules(locale);
  const numbers = new Intl.NumberFormat(locale);
  return {
    number: (count) => numbers.format(count),
    form: (count, forms) => forms[rules.select(count)] ?? forms.other,
  };
}
