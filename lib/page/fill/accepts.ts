/** Whether a place takes a file: scripts can put any file anywhere, so we look ourselves. */

/** The rules of the `accept` attribute (HTML, 4.10.5.1.17): extensions, media types, `image/*`. */
export function accepts(accepted: readonly string[] | undefined, name: string, mediaType: string): boolean {
  if (!accepted || accepted.length === 0) return true;
  const type = mediaType.toLowerCase();
  return accepted.some((each) => {
    const rule = each.trim().toLowerCase();
    if (rule.startsWith('.')) return name.toLowerCase().endsWith(rule);
    if (rule === '*' || rule === '*/*') return true;
    if (rule.endsWith('/*')) return type.startsWith(rule.slice(0, -1));
    // "pdf" without its dot is no valid rule, but is written.
    return rule.includes('/') ? rule === type : name.toLowerCase().endsWith(`.${rule}`);
  });
}
