/** "2 MB", "820 kB": decimal, as forms state their limits. */
export function sizeOf(bytes: number, locale?: string): string {
  const mega = bytes >= 1_000_000;
  const format: Intl.NumberFormatOptions = {
    style: 'unit',
    unit: mega ? 'megabyte' : 'kilobyte',
    maximumFractionDigits: mega && bytes < 10_000_000 ? 1 : 0,
  };
  return new Intl.NumberFormat(locale, format).format(bytes / (mega ? 1_000_000 : 1000));
}
