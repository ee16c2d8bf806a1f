const SIZES = [
  { unit: 'gigabyte', bytes: 1e9 },
  { unit: 'megabyte', bytes: 1e6 },
  { unit: 'kilobyte', bytes: 1e3 },
  { unit: 'byte', bytes: 1 },
] as const;

/** A size in the largest unit that it fills, as a language writes it. */
export function fileSizeIn(locale: string): (bytes: number) => string {
  const formats = SIZES.map((size) => ({
    ...size,
    format: new Intl.NumberFormat(locale, {
      style: 'unit',
      unit: size.unit,
      unitDisplay: size.unit === 'byte' ? 'long' : 'short',
      maximumFractionDigits: 1,
    }),
  }));
  return (bytes) => {
    const size = formats.find((each) => bytes >= each.bytes) ?? formats.at(-1);
    return size === undefined ? String(bytes) : size.format.format(bytes / size.bytes);
  };
}
